using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ErAlerts.Infrastructure.Persistence.Sqlite.Migrations
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
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "declared_closures",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    calendar_id = table.Column<string>(type: "TEXT", nullable: false),
                    date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    declared_by = table.Column<string>(type: "TEXT", nullable: false),
                    declared_at = table.Column<long>(type: "INTEGER", nullable: false)
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
