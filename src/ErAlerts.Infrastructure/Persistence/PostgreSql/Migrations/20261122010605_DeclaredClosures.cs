using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ErAlerts.Infrastructure.Persistence.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class DeclaredClosures : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "day0",
                table: "process_timers",
                type: "date",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "declared_closures",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    calendar_id = table.Column<string>(type: "text", nullable: false),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    declared_by = table.Column<string>(type: "text", nullable: false),
                    declared_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_declared_closures", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_declared_closures_date",
                table: "declared_closures",
                columns: new[] { "calendar_id", "date" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "declared_closures");

            migrationBuilder.DropColumn(
                name: "day0",
                table: "process_timers");
        }
    }
}
