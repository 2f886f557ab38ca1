using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ErAlerts.Infrastructure.Persistence.PostgreSql.Migrations
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
                    id = table.Column<long>(type: "bigint", nullable: false),
                    office = table.Column<string>(type: "text", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    sensitive = table.Column<bool>(type: "boolean", nullable: false),
                    counted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    band31 = table.Column<int>(type: "integer", nullable: false),
                    band46 = table.Column<int>(type: "integer", nullable: false),
                    band61 = table.Column<int>(type: "integer", nullable: false),
                    band91 = table.Column<int>(type: "integer", nullable: false),
                    ended = table.Column<int>(type: "integer", nullable: false),
                    ended_over30 = table.Column<int>(type: "integer", nullable: false),
                    ended_over30_children = table.Column<int>(type: "integer", nullable: false),
                    oldest_received_on = table.Column<DateOnly>(type: "date", nullable: true),
                    open = table.Column<int>(type: "integer", nullable: false),
                    open_children = table.Column<int>(type: "integer", nullable: false),
                    over30 = table.Column<int>(type: "integer", nullable: false),
                    over30_children = table.Column<int>(type: "integer", nullable: false),
                    past_safe_submit = table.Column<int>(type: "integer", nullable: false),
                    received = table.Column<int>(type: "integer", nullable: false),
                    since_contact = table.Column<int>(type: "integer", nullable: false),
                    since_contact_children = table.Column<int>(type: "integer", nullable: false),
                    turned_over30 = table.Column<int>(type: "integer", nullable: false),
                    turned_over30_children = table.Column<int>(type: "integer", nullable: false),
                    turning_over30 = table.Column<int>(type: "integer", nullable: false),
                    without_contact = table.Column<int>(type: "integer", nullable: false),
                    workers = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_backlog_days", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "backlog_forecasts",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    office = table.Column<string>(type: "text", nullable: false),
                    fingerprint = table.Column<string>(type: "text", nullable: false),
                    content = table.Column<string>(type: "text", nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_backlog_forecasts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "backlog_weeks",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    office = table.Column<string>(type: "text", nullable: false),
                    monday = table.Column<DateOnly>(type: "date", nullable: false),
                    children = table.Column<int>(type: "integer", nullable: false),
                    closed = table.Column<int>(type: "integer", nullable: false),
                    open_over30 = table.Column<int>(type: "integer", nullable: false),
                    received = table.Column<int>(type: "integer", nullable: false)
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
