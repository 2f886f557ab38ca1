using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ErAlerts.Infrastructure.Persistence.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateSequence(
                name: "key_counter",
                incrementBy: 1000);

            migrationBuilder.CreateTable(
                name: "audit_entries",
                columns: table => new
                {
                    stream = table.Column<string>(type: "text", nullable: false),
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    actor = table.Column<string>(type: "text", nullable: false),
                    on_behalf_of = table.Column<string>(type: "text", nullable: true),
                    act = table.Column<string>(type: "text", nullable: false),
                    before = table.Column<string>(type: "text", nullable: true),
                    after = table.Column<string>(type: "text", nullable: true),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    rule_version = table.Column<string>(type: "text", nullable: true),
                    detail = table.Column<string>(type: "text", nullable: true),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    previous_hash = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_entries", x => new { x.stream, x.sequence });
                });

            migrationBuilder.CreateTable(
                name: "audit_heads",
                columns: table => new
                {
                    stream = table.Column<string>(type: "text", nullable: false),
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_heads", x => x.stream);
                });

            migrationBuilder.CreateTable(
                name: "closing_discrepancies",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    office = table.Column<string>(type: "text", nullable: false),
                    sensitive = table.Column<bool>(type: "boolean", nullable: false),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    criteria = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_closing_discrepancies", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "import_runs",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    as_of = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    read = table.Column<int>(type: "integer", nullable: false),
                    added = table.Column<int>(type: "integer", nullable: false),
                    changed = table.Column<int>(type: "integer", nullable: false),
                    unchanged = table.Column<int>(type: "integer", nullable: false),
                    rejected = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_import_runs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "incidents",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    instance_id = table.Column<long>(type: "bigint", nullable: true),
                    wait = table.Column<int>(type: "integer", nullable: true),
                    element_id = table.Column<string>(type: "text", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    message = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    resolved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_incidents", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "notices",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    person_id = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    digested_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_notices", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "outbox_messages",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false),
                    channel = table.Column<string>(type: "text", nullable: false),
                    to = table.Column<string>(type: "text", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    body = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    failures = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outbox_messages", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    email = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    roles = table.Column<string>(type: "text", nullable: false),
                    offices = table.Column<string>(type: "text", nullable: false),
                    supervisor_id = table.Column<string>(type: "text", nullable: true),
                    mentor_id = table.Column<string>(type: "text", nullable: true),
                    hired_on = table.Column<DateOnly>(type: "date", nullable: true),
                    er_experience = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "policy_files",
                columns: table => new
                {
                    hash = table.Column<string>(type: "text", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    first_seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_policy_files", x => x.hash);
                });

            migrationBuilder.CreateTable(
                name: "process_instances",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    process_id = table.Column<string>(type: "text", nullable: false),
                    definition_hash = table.Column<string>(type: "text", nullable: false),
                    subject_kind = table.Column<string>(type: "text", nullable: false),
                    subject_id = table.Column<long>(type: "bigint", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    state = table.Column<byte[]>(type: "bytea", nullable: false),
                    history_length = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_process_instances", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "referrals",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    office = table.Column<string>(type: "text", nullable: false),
                    csw_id = table.Column<string>(type: "text", nullable: false),
                    scsw_id = table.Column<string>(type: "text", nullable: false),
                    received_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    received_on = table.Column<DateOnly>(type: "date", nullable: false),
                    response_type = table.Column<string>(type: "text", nullable: false),
                    first_contact_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    first_contact_on = table.Column<DateOnly>(type: "date", nullable: true),
                    children = table.Column<int>(type: "integer", nullable: false),
                    youngest_age = table.Column<int>(type: "integer", nullable: true),
                    prior_referrals = table.Column<int>(type: "integer", nullable: false),
                    sdm_risk = table.Column<string>(type: "text", nullable: true),
                    sdm_override = table.Column<bool>(type: "boolean", nullable: false),
                    open_case = table.Column<bool>(type: "boolean", nullable: false),
                    safety_threat = table.Column<bool>(type: "boolean", nullable: false),
                    sensitive = table.Column<bool>(type: "boolean", nullable: false),
                    reported_status = table.Column<string>(type: "text", nullable: false),
                    reported_closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    as_of = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    closing_approved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "settings",
                columns: table => new
                {
                    name = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_settings", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "process_history",
                columns: table => new
                {
                    instance_id = table.Column<long>(type: "bigint", nullable: false),
                    sequence = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    @event = table.Column<byte[]>(name: "event", type: "bytea", nullable: false)
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
                    id = table.Column<long>(type: "bigint", nullable: false),
                    instance_id = table.Column<long>(type: "bigint", nullable: false),
                    wait = table.Column<int>(type: "integer", nullable: false),
                    element_id = table.Column<string>(type: "text", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    business_days = table.Column<int>(type: "integer", nullable: true),
                    calendar_version = table.Column<string>(type: "text", nullable: true),
                    state = table.Column<string>(type: "text", nullable: false),
                    fired_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
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
                    id = table.Column<long>(type: "bigint", nullable: false),
                    instance_id = table.Column<long>(type: "bigint", nullable: false),
                    wait = table.Column<int>(type: "integer", nullable: true),
                    kind = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    office = table.Column<string>(type: "text", nullable: false),
                    assignee_id = table.Column<string>(type: "text", nullable: false),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    overdue_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
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
                    id = table.Column<long>(type: "bigint", nullable: false),
                    referral_id = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    office = table.Column<string>(type: "text", nullable: false),
                    csw_id = table.Column<string>(type: "text", nullable: false),
                    scsw_id = table.Column<string>(type: "text", nullable: false),
                    sensitive = table.Column<bool>(type: "boolean", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    cycle_number = table.Column<int>(type: "integer", nullable: false),
                    submitted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ara_id = table.Column<string>(type: "text", nullable: true),
                    first_day0 = table.Column<DateOnly>(type: "date", nullable: true),
                    day0 = table.Column<DateOnly>(type: "date", nullable: true),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    overdue_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    calendar_version = table.Column<string>(type: "text", nullable: true),
                    criteria = table.Column<string>(type: "text", nullable: false),
                    criteria_version = table.Column<string>(type: "text", nullable: true),
                    criteria_facts = table.Column<string>(type: "text", nullable: true),
                    escalated = table.Column<string>(type: "text", nullable: false),
                    decision = table.Column<string>(type: "text", nullable: true),
                    decided_by = table.Column<string>(type: "text", nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
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
                    cycle = table.Column<int>(type: "integer", nullable: false),
                    level = table.Column<string>(type: "text", nullable: false),
                    review_id = table.Column<long>(type: "bigint", nullable: false),
                    person_id = table.Column<string>(type: "text", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
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
                    number = table.Column<int>(type: "integer", nullable: false),
                    review_id = table.Column<long>(type: "bigint", nullable: false),
                    submitted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    submitted_by = table.Column<string>(type: "text", nullable: false),
                    answer = table.Column<string>(type: "text", nullable: true),
                    scsw_approved_by = table.Column<string>(type: "text", nullable: true),
                    scsw_approved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    send_back_text = table.Column<string>(type: "text", nullable: true),
                    ara_id = table.Column<string>(type: "text", nullable: true),
                    decision = table.Column<string>(type: "text", nullable: true),
                    decided_by = table.Column<string>(type: "text", nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    reasons = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: true),
                    calendar_version = table.Column<string>(type: "text", nullable: true),
                    day0 = table.Column<DateOnly>(type: "date", nullable: true),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    entered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    overdue_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
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

            migrationBuilder.DropSequence(
                name: "key_counter");
        }
    }
}
