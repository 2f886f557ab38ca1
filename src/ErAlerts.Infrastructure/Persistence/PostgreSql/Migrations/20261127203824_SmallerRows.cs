using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ErAlerts.Infrastructure.Persistence.PostgreSql.Migrations
{
    /// <summary>Indexes that nothing needs go, and JSON is stored in short form. Facts stored in full read the same.</summary>
    public partial class SmallerRows : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_process_instances_definition",
                table: "process_instances");

            migrationBuilder.DropIndex(
                name: "ix_process_instances_running",
                table: "process_instances");

            migrationBuilder.DropIndex(
                name: "ix_process_instances_subject",
                table: "process_instances");

            migrationBuilder.Sql("ALTER TABLE reviews ALTER COLUMN criteria_facts TYPE bytea USING convert_to(criteria_facts, 'UTF8')");

            migrationBuilder.CreateIndex(
                name: "ix_process_instances_running",
                table: "process_instances",
                columns: new[] { "subject_id", "process_id" },
                unique: true,
                filter: "ended_at IS NULL AND caller_id IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_process_instances_subject",
                table: "process_instances",
                column: "subject_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => throw new System.NotSupportedException("What is stored in short form cannot be read by what came before.");
    }
}
