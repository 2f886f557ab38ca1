using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ErAlerts.Infrastructure.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class BacklogRecord : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "backlog_days",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    office = table.Column<string>(type: "TEXT", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    sensitive = table.Column<bool>(type: "INTEGER", nullable: false),
                    counted_at = table.Column<long>(type: "INTEGER", nullable: false),
                    band31 = table.Column<int>(type: "INTEGER", nullable: false),
                    band46 = table.Column<int>(type: "INTEGER", nullable: false),
                    band61 = table.Column<int>(type: "INTEGER", nullable: false),
                    band91 = table.Column<int>(type: "INTEGER", nullable: false),
                    ended = table.Column<int>(type: "INTEGER", nullable: false),
                    ended_over30 = table.Column<int>(type: "INTEGER", nullable: false),
                    ended_over30_children = table.Column<int>(type: "INTEGER", nullable: false),
                    oldest_received_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    open = table.Column<int>(type: "INTEGER", nullable: false),
                    open_children = table.Column<int>(type: "INTEGER", nullable: false),
                    over30 = table.Column<int>(type: "INTEGER", nullable: false),
                    over30_children = table.Column<int>(type: "INTEGER", nullable: false),
                    past_safe_submit = table.Column<int>(type: "INTEGER", nullable: false),
                    received = table.Column<int>(type: "INTEGER", nullable: false),
                    since_contact = table.Column<int>(type: "INTEGER", nullable: false),
                    since_contact_children = table.Column<int>(type: "INTEGER", nullable: false),
                    turned_over30 = table.Column<int>(type: "INTEGER", nullable: false),
                    turned_over30_children = table.Column<int>(type: "INTEGER", nullable: false),
                    turning_over30 = table.Column<int>(type: "INTEGER", nullable: false),
                    without_contact = table.Column<int>(type: "INTEGER", nullable: false),
                    workers = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_backlog_days", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "backlog_forecasts",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    office = table.Column<string>(type: "TEXT", nullable: false),
                    fingerprint = table.Column<string>(type: "TEXT", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    made_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_backlog_forecasts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "backlog_weeks",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    office = table.Column<string>(type: "TEXT", nullable: false),
                    monday = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    children = table.Column<int>(type: "INTEGER", nullable: false),
                    closed = table.Column<int>(type: "INTEGER", nullable: false),
                    open_over30 = table.Column<int>(type: "INTEGER", nullable: false),
                    received = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_backlog_weeks", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_backlog_days_day",
                table: "backlog_days",
                columns: new[] { "day", "sensitive" });

            migrationBuilder.CreateIndex(
                name: "ix_backlog_days_office",
                table: "backlog_days",
                columns: new[] { "office", "day", "sensitive" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_backlog_forecasts_office",
                table: "backlog_forecasts",
                column: "office",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_backlog_weeks_office",
                table: "backlog_weeks",
                columns: new[] { "office", "monday" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "backlog_days");

            migrationBuilder.DropTable(
                name: "backlog_forecasts");

            migrationBuilder.DropTable(
                name: "backlog_weeks");
        }
    }
}
