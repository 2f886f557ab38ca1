using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ErAlerts.Infrastructure.Persistence.Sqlite.Migrations
{
    /// <summary>Indexes that nothing needs go, and JSON is stored in short form. SQLite keeps a value as what it was stored as: facts stored as text before read the same as bytes, and the table need not be rebuilt.</summary>
    public partial class SmallerRows : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_work_items_inbox",
                table: "work_items");

            migrationBuilder.DropIndex(
                name: "ix_training_sessions_held",
                table: "training_sessions");

            migrationBuilder.DropIndex(
                name: "ix_reviews_ara_due",
                table: "reviews");

            migrationBuilder.DropIndex(
                name: "ix_reviews_csw_due",
                table: "reviews");

            migrationBuilder.DropIndex(
                name: "ix_reviews_due",
                table: "reviews");

            migrationBuilder.DropIndex(
                name: "ix_reviews_office_due",
                table: "reviews");

            migrationBuilder.DropIndex(
                name: "ix_reviews_office_state",
                table: "reviews");

            migrationBuilder.DropIndex(
                name: "ix_reviews_scsw_due",
                table: "reviews");

            migrationBuilder.DropIndex(
                name: "ix_reviews_sensitive_due",
                table: "reviews");

            migrationBuilder.DropIndex(
                name: "ix_referrals_open",
                table: "referrals");

            migrationBuilder.DropIndex(
                name: "ix_referrals_open_by_csw",
                table: "referrals");

            migrationBuilder.DropIndex(
                name: "ix_referrals_open_by_office",
                table: "referrals");

            migrationBuilder.DropIndex(
                name: "ix_referrals_open_by_scsw",
                table: "referrals");

            migrationBuilder.DropIndex(
                name: "ix_referrals_open_sensitive",
                table: "referrals");

            migrationBuilder.DropIndex(
                name: "ix_process_timers_due",
                table: "process_timers");

            migrationBuilder.DropIndex(
                name: "ix_process_subscriptions_listening",
                table: "process_subscriptions");

            migrationBuilder.DropIndex(
                name: "ix_process_instances_definition",
                table: "process_instances");

            migrationBuilder.DropIndex(
                name: "ix_process_instances_running",
                table: "process_instances");

            migrationBuilder.DropIndex(
                name: "ix_process_instances_subject",
                table: "process_instances");

            migrationBuilder.DropIndex(
                name: "ix_overtime_requests_office",
                table: "overtime_requests");

            migrationBuilder.DropIndex(
                name: "ix_helper_assignments_helper",
                table: "helper_assignments");

            migrationBuilder.DropIndex(
                name: "ix_helper_assignments_office",
                table: "helper_assignments");

            migrationBuilder.DropIndex(
                name: "ix_closing_discrepancies_office",
                table: "closing_discrepancies");

            migrationBuilder.CreateIndex(
                name: "ix_work_items_inbox",
                table: "work_items",
                columns: new[] { "assignee_id", "overdue_at", "opened_at" },
                filter: "closed_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_training_sessions_held",
                table: "training_sessions",
                column: "held_on");

            migrationBuilder.CreateIndex(
                name: "ix_reviews_ara_due",
                table: "reviews",
                columns: new[] { "ara_id", "overdue_at" },
                filter: "ara_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_reviews_csw_due",
                table: "reviews",
                columns: new[] { "csw_id", "overdue_at" },
                filter: "state <> 'not-an-alert'");

            migrationBuilder.CreateIndex(
                name: "ix_reviews_due",
                table: "reviews",
                column: "overdue_at",
                filter: "state <> 'not-an-alert'");

            migrationBuilder.CreateIndex(
                name: "ix_reviews_office_due",
                table: "reviews",
                columns: new[] { "office", "overdue_at" },
                filter: "state <> 'not-an-alert'");

            migrationBuilder.CreateIndex(
                name: "ix_reviews_office_state",
                table: "reviews",
                columns: new[] { "office", "state", "overdue_at" },
                filter: "state <> 'not-an-alert'");

            migrationBuilder.CreateIndex(
                name: "ix_reviews_scsw_due",
                table: "reviews",
                columns: new[] { "scsw_id", "overdue_at" },
                filter: "state <> 'not-an-alert'");

            migrationBuilder.CreateIndex(
                name: "ix_reviews_sensitive_due",
                table: "reviews",
                column: "overdue_at",
                filter: "sensitive");

            migrationBuilder.CreateIndex(
                name: "ix_referrals_open",
                table: "referrals",
                column: "received_at",
                filter: "status = 'open'");

            migrationBuilder.CreateIndex(
                name: "ix_referrals_open_by_csw",
                table: "referrals",
                columns: new[] { "csw_id", "received_at" },
                filter: "status = 'open'");

            migrationBuilder.CreateIndex(
                name: "ix_referrals_open_by_office",
                table: "referrals",
                columns: new[] { "office", "received_at" },
                filter: "status = 'open'");

            migrationBuilder.CreateIndex(
                name: "ix_referrals_open_by_scsw",
                table: "referrals",
                columns: new[] { "scsw_id", "received_at" },
                filter: "status = 'open'");

            migrationBuilder.CreateIndex(
                name: "ix_referrals_open_sensitive",
                table: "referrals",
                column: "received_at",
                filter: "status = 'open' AND sensitive");

            migrationBuilder.CreateIndex(
                name: "ix_process_timers_due",
                table: "process_timers",
                column: "due_at",
                filter: "state = 'armed'");

            migrationBuilder.CreateIndex(
                name: "ix_process_subscriptions_listening",
                table: "process_subscriptions",
                columns: new[] { "name", "is_signal" },
                filter: "ended_at IS NULL");

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

            migrationBuilder.CreateIndex(
                name: "ix_overtime_requests_office",
                table: "overtime_requests",
                columns: new[] { "office", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_helper_assignments_helper",
                table: "helper_assignments",
                column: "helper_id",
                filter: "taken_back_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_helper_assignments_office",
                table: "helper_assignments",
                column: "office",
                filter: "taken_back_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_closing_discrepancies_office",
                table: "closing_discrepancies",
                columns: new[] { "office", "seen_at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => throw new System.NotSupportedException("What is stored in short form cannot be read by what came before.");
    }
}
