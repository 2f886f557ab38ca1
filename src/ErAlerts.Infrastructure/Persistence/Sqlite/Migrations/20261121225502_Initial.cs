using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ErAlerts.Infrastructure.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "audit_entries",
                columns: table => new
                {
                    stream = table.Column<string>(type: "TEXT", nullable: false),
                    sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    actor = table.Column<string>(type: "TEXT", nullable: false),
                    on_behalf_of = table.Column<string>(type: "TEXT", nullable: true),
                    act = table.Column<string>(type: "TEXT", nullable: false),
                    before = table.Column<string>(type: "TEXT", nullable: true),
                    after = table.Column<string>(type: "TEXT", nullable: true),
                    due_at = table.Column<long>(type: "INTEGER", nullable: true),
                    rule_version = table.Column<string>(type: "TEXT", nullable: true),
                    detail = table.Column<string>(type: "TEXT", nullable: true),
                    hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    previous_hash = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_entries", x => new { x.stream, x.sequence });
                });

            migrationBuilder.CreateTable(
                name: "audit_heads",
                columns: table => new
                {
                    stream = table.Column<string>(type: "TEXT", nullable: false),
                    sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    hash = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_heads", x => x.stream);
                });

            migrationBuilder.CreateTable(
                name: "closing_discrepancies",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    number = table.Column<string>(type: "TEXT", nullable: false),
                    office = table.Column<string>(type: "TEXT", nullable: false),
                    sensitive = table.Column<bool>(type: "INTEGER", nullable: false),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    seen_at = table.Column<long>(type: "INTEGER", nullable: false),
                    criteria = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_closing_discrepancies", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "import_runs",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    as_of = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    read = table.Column<int>(type: "INTEGER", nullable: false),
                    added = table.Column<int>(type: "INTEGER", nullable: false),
                    changed = table.Column<int>(type: "INTEGER", nullable: false),
                    unchanged = table.Column<int>(type: "INTEGER", nullable: false),
                    rejected = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_import_runs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "incidents",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    instance_id = table.Column<long>(type: "INTEGER", nullable: true),
                    wait = table.Column<int>(type: "INTEGER", nullable: true),
                    element_id = table.Column<string>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    message = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    resolved_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_incidents", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "key_counter",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    next = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_key_counter", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "notices",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    person_id = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    digested_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_notices", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "outbox_messages",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    channel = table.Column<string>(type: "TEXT", nullable: false),
                    to = table.Column<string>(type: "TEXT", nullable: false),
                    subject = table.Column<string>(type: "TEXT", nullable: false),
                    body = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    sent_at = table.Column<long>(type: "INTEGER", nullable: true),
                    failures = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outbox_messages", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    email = table.Column<string>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    roles = table.Column<string>(type: "TEXT", nullable: false),
                    offices = table.Column<string>(type: "TEXT", nullable: false),
                    supervisor_id = table.Column<string>(type: "TEXT", nullable: true),
                    mentor_id = table.Column<string>(type: "TEXT", nullable: true),
                    hired_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    er_experience = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "policy_files",
                columns: table => new
                {
                    hash = table.Column<string>(type: "TEXT", nullable: false),
                    path = table.Column<string>(type: "TEXT", nullable: false),
                    content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    first_seen_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_policy_files", x => x.hash);
                });

            migrationBuilder.CreateTable(
                name: "process_instances",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    process_id = table.Column<string>(type: "TEXT", nullable: false),
                    definition_hash = table.Column<string>(type: "TEXT", nullable: false),
                    subject_kind = table.Column<string>(type: "TEXT", nullable: false),
                    subject_id = table.Column<long>(type: "INTEGER", nullable: false),
                    started_at = table.Column<long>(type: "INTEGER", nullable: false),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true),
                    state = table.Column<byte[]>(type: "BLOB", nullable: false),
                    history_length = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_process_instances", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "referrals",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", nullable: false),
                    office = table.Column<string>(type: "TEXT", nullable: false),
                    csw_id = table.Column<string>(type: "TEXT", nullable: false),
                    scsw_id = table.Column<string>(type: "TEXT", nullable: false),
                    received_at = table.Column<long>(type: "INTEGER", nullable: false),
                    received_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    response_type = table.Column<string>(type: "TEXT", nullable: false),
                    first_contact_at = table.Column<long>(type: "INTEGER", nullable: true),
                    first_contact_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    children = table.Column<int>(type: "INTEGER", nullable: false),
                    youngest_age = table.Column<int>(type: "INTEGER", nullable: true),
                    prior_referrals = table.Column<int>(type: "INTEGER", nullable: false),
                    sdm_risk = table.Column<string>(type: "TEXT", nullable: true),
                    sdm_override = table.Column<bool>(type: "INTEGER", nullable: false),
                    open_case = table.Column<bool>(type: "INTEGER", nullable: false),
                    safety_threat = table.Column<bool>(type: "INTEGER", nullable: false),
                    sensitive = table.Column<bool>(type: "INTEGER", nullable: false),
                    reported_status = table.Column<string>(type: "TEXT", nullable: false),
                    reported_closed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    as_of = table.Column<long>(type: "INTEGER", nullable: false),
                    status = table.Column<string>(type: "TEXT", nullable: false),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true),
                    ended_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    closing_approved_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "settings",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_settings", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "process_history",
                columns: table => new
                {
                    instance_id = table.Column<long>(type: "INTEGER", nullable: false),
                    sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    @event = table.Column<byte[]>(name: "event", type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_process_history", x => new { x.instance_id, x.sequence });
                    table.ForeignKey(
                        name: "FK_process_history_process_instances_instance_id",
                        column: x => x.instance_id,
                        principalTable: "process_instances",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "process_timers",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    instance_id = table.Column<long>(type: "INTEGER", nullable: false),
                    wait = table.Column<int>(type: "INTEGER", nullable: false),
                    element_id = table.Column<string>(type: "TEXT", nullable: false),
                    due_at = table.Column<long>(type: "INTEGER", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    business_days = table.Column<int>(type: "INTEGER", nullable: true),
                    calendar_version = table.Column<string>(type: "TEXT", nullable: true),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    fired_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_process_timers", x => x.id);
                    table.ForeignKey(
                        name: "FK_process_timers_process_instances_instance_id",
                        column: x => x.instance_id,
                        principalTable: "process_instances",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "work_items",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    instance_id = table.Column<long>(type: "INTEGER", nullable: false),
                    wait = table.Column<int>(type: "INTEGER", nullable: true),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", nullable: false),
                    office = table.Column<string>(type: "TEXT", nullable: false),
                    assignee_id = table.Column<string>(type: "TEXT", nullable: false),
                    opened_at = table.Column<long>(type: "INTEGER", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    overdue_at = table.Column<long>(type: "INTEGER", nullable: true),
                    closed_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_work_items", x => x.id);
                    table.ForeignKey(
                        name: "FK_work_items_process_instances_instance_id",
                        column: x => x.instance_id,
                        principalTable: "process_instances",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "reviews",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    referral_id = table.Column<long>(type: "INTEGER", nullable: false),
                    number = table.Column<string>(type: "TEXT", nullable: false),
                    office = table.Column<string>(type: "TEXT", nullable: false),
                    csw_id = table.Column<string>(type: "TEXT", nullable: false),
                    scsw_id = table.Column<string>(type: "TEXT", nullable: false),
                    sensitive = table.Column<bool>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    cycle_number = table.Column<int>(type: "INTEGER", nullable: false),
                    submitted_at = table.Column<long>(type: "INTEGER", nullable: false),
                    ara_id = table.Column<string>(type: "TEXT", nullable: true),
                    first_day0 = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    day0 = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    overdue_at = table.Column<long>(type: "INTEGER", nullable: true),
                    calendar_version = table.Column<string>(type: "TEXT", nullable: true),
                    criteria = table.Column<string>(type: "TEXT", nullable: false),
                    criteria_version = table.Column<string>(type: "TEXT", nullable: true),
                    criteria_facts = table.Column<string>(type: "TEXT", nullable: true),
                    escalated = table.Column<string>(type: "TEXT", nullable: false),
                    decision = table.Column<string>(type: "TEXT", nullable: true),
                    decided_by = table.Column<string>(type: "TEXT", nullable: true),
                    decided_at = table.Column<long>(type: "INTEGER", nullable: true),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reviews", x => x.id);
                    table.ForeignKey(
                        name: "FK_reviews_referrals_referral_id",
                        column: x => x.referral_id,
                        principalTable: "referrals",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "escalations",
                columns: table => new
                {
                    cycle = table.Column<int>(type: "INTEGER", nullable: false),
                    level = table.Column<string>(type: "TEXT", nullable: false),
                    review_id = table.Column<long>(type: "INTEGER", nullable: false),
                    person_id = table.Column<string>(type: "TEXT", nullable: false),
                    due_at = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_escalations", x => new { x.review_id, x.cycle, x.level });
                    table.ForeignKey(
                        name: "FK_escalations_reviews_review_id",
                        column: x => x.review_id,
                        principalTable: "reviews",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "review_cycles",
                columns: table => new
                {
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    review_id = table.Column<long>(type: "INTEGER", nullable: false),
                    submitted_at = table.Column<long>(type: "INTEGER", nullable: false),
                    submitted_by = table.Column<string>(type: "TEXT", nullable: false),
                    answer = table.Column<string>(type: "TEXT", nullable: true),
                    scsw_approved_by = table.Column<string>(type: "TEXT", nullable: true),
                    scsw_approved_at = table.Column<long>(type: "INTEGER", nullable: true),
                    send_back_text = table.Column<string>(type: "TEXT", nullable: true),
                    ara_id = table.Column<string>(type: "TEXT", nullable: true),
                    decision = table.Column<string>(type: "TEXT", nullable: true),
                    decided_by = table.Column<string>(type: "TEXT", nullable: true),
                    decided_at = table.Column<long>(type: "INTEGER", nullable: true),
                    reasons = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: true),
                    calendar_version = table.Column<string>(type: "TEXT", nullable: true),
                    day0 = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    entered_at = table.Column<long>(type: "INTEGER", nullable: true),
                    overdue_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_review_cycles", x => new { x.review_id, x.number });
                    table.ForeignKey(
                        name: "FK_review_cycles_reviews_review_id",
                        column: x => x.review_id,
                        principalTable: "reviews",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                table: "key_counter",
                columns: new[] { "id", "next" },
                values: new object[] { 1, 1L });

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_at",
                table: "audit_entries",
                columns: new[] { "at", "stream" });

            migrationBuilder.CreateIndex(
                name: "ix_closing_discrepancies_office",
                table: "closing_discrepancies",
                columns: new[] { "office", "seen_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_escalations_person",
                table: "escalations",
                columns: new[] { "person_id", "review_id" });

            migrationBuilder.CreateIndex(
                name: "ix_import_runs_latest",
                table: "import_runs",
                columns: new[] { "kind", "source", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_incidents_open",
                table: "incidents",
                column: "at",
                filter: "resolved_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_notices_waiting",
                table: "notices",
                columns: new[] { "person_id", "at" },
                filter: "digested_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_messages_key",
                table: "outbox_messages",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outbox_messages_waiting",
                table: "outbox_messages",
                column: "id",
                filter: "sent_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_process_instances_running",
                table: "process_instances",
                columns: new[] { "subject_id", "subject_kind" },
                unique: true,
                filter: "ended_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_process_instances_subject",
                table: "process_instances",
                columns: new[] { "subject_id", "subject_kind", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_process_timers_due",
                table: "process_timers",
                columns: new[] { "due_at", "id" },
                filter: "state = 'armed'");

            migrationBuilder.CreateIndex(
                name: "ix_process_timers_fired",
                table: "process_timers",
                column: "fired_at",
                filter: "fired_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_process_timers_instance",
                table: "process_timers",
                column: "instance_id");

            migrationBuilder.CreateIndex(
                name: "ix_referrals_ended_on",
                table: "referrals",
                columns: new[] { "ended_on", "received_on" });

            migrationBuilder.CreateIndex(
                name: "ix_referrals_number_source",
                table: "referrals",
                columns: new[] { "number", "source" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_referrals_open",
                table: "referrals",
                columns: new[] { "received_at", "id" },
                filter: "status = 'open'");

            migrationBuilder.CreateIndex(
                name: "ix_referrals_open_by_csw",
                table: "referrals",
                columns: new[] { "csw_id", "received_at", "id" },
                filter: "status = 'open'");

            migrationBuilder.CreateIndex(
                name: "ix_referrals_open_by_office",
                table: "referrals",
                columns: new[] { "office", "received_at", "id" },
                filter: "status = 'open'");

            migrationBuilder.CreateIndex(
                name: "ix_referrals_open_by_scsw",
                table: "referrals",
                columns: new[] { "scsw_id", "received_at", "id" },
                filter: "status = 'open'");

            migrationBuilder.CreateIndex(
                name: "ix_referrals_open_sensitive",
                table: "referrals",
                columns: new[] { "received_at", "id" },
                filter: "status = 'open' AND sensitive");

            migrationBuilder.CreateIndex(
                name: "ix_review_cycles_decided",
                table: "review_cycles",
                columns: new[] { "ara_id", "decided_at" },
                filter: "decided_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_reviews_ara_due",
                table: "reviews",
                columns: new[] { "ara_id", "overdue_at", "id" },
                filter: "ara_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_reviews_board",
                table: "reviews",
                columns: new[] { "office", "state", "ara_id", "escalated", "overdue_at", "due_on", "ended_at", "sensitive" },
                filter: "ended_at IS NULL AND NOT sensitive");

            migrationBuilder.CreateIndex(
                name: "ix_reviews_csw_due",
                table: "reviews",
                columns: new[] { "csw_id", "overdue_at", "id" },
                filter: "state <> 'not-an-alert'");

            migrationBuilder.CreateIndex(
                name: "ix_reviews_due",
                table: "reviews",
                columns: new[] { "overdue_at", "id" },
                filter: "state <> 'not-an-alert'");

            migrationBuilder.CreateIndex(
                name: "ix_reviews_number",
                table: "reviews",
                column: "number");

            migrationBuilder.CreateIndex(
                name: "ix_reviews_office_due",
                table: "reviews",
                columns: new[] { "office", "overdue_at", "id" },
                filter: "state <> 'not-an-alert'");

            migrationBuilder.CreateIndex(
                name: "ix_reviews_office_state",
                table: "reviews",
                columns: new[] { "office", "state", "overdue_at", "id" },
                filter: "state <> 'not-an-alert'");

            migrationBuilder.CreateIndex(
                name: "ix_reviews_referral",
                table: "reviews",
                column: "referral_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_reviews_scsw_due",
                table: "reviews",
                columns: new[] { "scsw_id", "overdue_at", "id" },
                filter: "state <> 'not-an-alert'");

            migrationBuilder.CreateIndex(
                name: "ix_reviews_sensitive_due",
                table: "reviews",
                columns: new[] { "overdue_at", "id" },
                filter: "sensitive");

            migrationBuilder.CreateIndex(
                name: "ix_work_items_inbox",
                table: "work_items",
                columns: new[] { "assignee_id", "overdue_at", "opened_at", "id" },
                filter: "closed_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_work_items_instance",
                table: "work_items",
                column: "instance_id");

            migrationBuilder.CreateIndex(
                name: "ix_work_items_number",
                table: "work_items",
                column: "number");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "audit_entries");

            migrationBuilder.DropTable(
                name: "audit_heads");

            migrationBuilder.DropTable(
                name: "closing_discrepancies");

            migrationBuilder.DropTable(
                name: "escalations");

            migrationBuilder.DropTable(
                name: "import_runs");

            migrationBuilder.DropTable(
                name: "incidents");

            migrationBuilder.DropTable(
                name: "key_counter");

            migrationBuilder.DropTable(
                name: "notices");

            migrationBuilder.DropTable(
                name: "outbox_messages");

            migrationBuilder.DropTable(
                name: "people");

            migrationBuilder.DropTable(
                name: "policy_files");

            migrationBuilder.DropTable(
                name: "process_history");

            migrationBuilder.DropTable(
                name: "process_timers");

            migrationBuilder.DropTable(
                name: "review_cycles");

            migrationBuilder.DropTable(
                name: "settings");

            migrationBuilder.DropTable(
                name: "work_items");

            migrationBuilder.DropTable(
                name: "reviews");

            migrationBuilder.DropTable(
                name: "process_instances");

            migrationBuilder.DropTable(
                name: "referrals");
        }
    }
}
