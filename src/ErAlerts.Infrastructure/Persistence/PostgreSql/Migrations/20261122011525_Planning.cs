using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ErAlerts.Infrastructure.Persistence.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Planning : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "backlog_plans",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    office = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    drafted_by = table.Column<string>(type: "text", nullable: false),
                    drafted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    submitted_by = table.Column<string>(type: "text", nullable: true),
                    submitted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    content = table.Column<string>(type: "text", nullable: false),
                    send_back_text = table.Column<string>(type: "text", nullable: true),
                    decided_by = table.Column<string>(type: "text", nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    overdue_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    baseline = table.Column<string>(type: "text", nullable: true),
                    checkpoints = table.Column<string>(type: "text", nullable: false),
                    climbs = table.Column<string>(type: "text", nullable: false),
                    comments = table.Column<string>(type: "text", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    replaced_by = table.Column<long>(type: "bigint", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_backlog_plans", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "helper_assignments",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    referral_id = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    office = table.Column<string>(type: "text", nullable: false),
                    plan_id = table.Column<long>(type: "bigint", nullable: true),
                    helper_id = table.Column<string>(type: "text", nullable: false),
                    evidence = table.Column<string>(type: "text", nullable: false),
                    assigned_by = table.Column<string>(type: "text", nullable: false),
                    assigned_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    taken_back_by = table.Column<string>(type: "text", nullable: true),
                    taken_back_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_helper_assignments", x => x.id);
                    table.ForeignKey(
                        name: "FK_helper_assignments_referrals_referral_id",
                        column: x => x.referral_id,
                        principalTable: "referrals",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "overtime_requests",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    person_id = table.Column<string>(type: "text", nullable: false),
                    office = table.Column<string>(type: "text", nullable: false),
                    work = table.Column<string>(type: "text", nullable: false),
                    review_number = table.Column<string>(type: "text", nullable: true),
                    plan_id = table.Column<long>(type: "bigint", nullable: true),
                    hours_asked = table.Column<double>(type: "double precision", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    why = table.Column<string>(type: "text", nullable: false),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    overdue_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    state = table.Column<string>(type: "text", nullable: false),
                    hours_granted = table.Column<double>(type: "double precision", nullable: false),
                    decided_by = table.Column<string>(type: "text", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_overtime_requests", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "training_sessions",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    held_on = table.Column<DateOnly>(type: "date", nullable: false),
                    place = table.Column<string>(type: "text", nullable: false),
                    coordinator_id = table.Column<string>(type: "text", nullable: false),
                    called_off_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    called_off_why = table.Column<string>(type: "text", nullable: true),
                    sheet = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_sessions", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_backlog_plans_live",
                table: "backlog_plans",
                column: "id",
                filter: "ended_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_backlog_plans_office",
                table: "backlog_plans",
                columns: new[] { "office", "drafted_at" });

            migrationBuilder.CreateIndex(
                name: "ix_helper_assignments_helper",
                table: "helper_assignments",
                columns: new[] { "helper_id", "id" },
                filter: "taken_back_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_helper_assignments_office",
                table: "helper_assignments",
                columns: new[] { "office", "id" },
                filter: "taken_back_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_helper_assignments_referral",
                table: "helper_assignments",
                column: "referral_id",
                unique: true,
                filter: "taken_back_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_overtime_requests_office",
                table: "overtime_requests",
                columns: new[] { "office", "on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_overtime_requests_person",
                table: "overtime_requests",
                columns: new[] { "person_id", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_overtime_requests_plan",
                table: "overtime_requests",
                column: "plan_id",
                filter: "plan_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_training_sessions_held",
                table: "training_sessions",
                columns: new[] { "held_on", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "backlog_plans");

            migrationBuilder.DropTable(
                name: "helper_assignments");

            migrationBuilder.DropTable(
                name: "overtime_requests");

            migrationBuilder.DropTable(
                name: "training_sessions");
        }
    }
}
