using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ErAlerts.Infrastructure.Persistence.PostgreSql.Migrations
{
    /// <summary>Hashes are stored as their bytes, and two indexes on reviews become one.</summary>
    public partial class SmallerIndexesAndHashes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_reviews_board",
                table: "reviews");

            migrationBuilder.DropIndex(
                name: "ix_reviews_office_state",
                table: "reviews");

            migrationBuilder.DropIndex(
                name: "ix_process_timers_due",
                table: "process_timers");

            migrationBuilder.Sql("ALTER TABLE reviews ALTER COLUMN criteria_version TYPE bytea USING CASE WHEN criteria_version ~ '^[0-9a-f]{64}$' THEN decode(criteria_version, 'hex') ELSE convert_to(criteria_version, 'UTF8') END");
            migrationBuilder.Sql("ALTER TABLE process_instances ALTER COLUMN first_hash TYPE bytea USING CASE WHEN first_hash ~ '^[0-9a-f]{64}$' THEN decode(first_hash, 'hex') ELSE convert_to(first_hash, 'UTF8') END");
            migrationBuilder.Sql("ALTER TABLE process_instances ALTER COLUMN definition_hash TYPE bytea USING CASE WHEN definition_hash ~ '^[0-9a-f]{64}$' THEN decode(definition_hash, 'hex') ELSE convert_to(definition_hash, 'UTF8') END");

            migrationBuilder.CreateIndex(
                name: "ix_reviews_office_state",
                table: "reviews",
                columns: new[] { "office", "state", "overdue_at", "id", "ara_id", "escalated", "due_on", "sensitive" },
                filter: "state <> 'not-an-alert'");

            migrationBuilder.CreateIndex(
                name: "ix_process_timers_due",
                table: "process_timers",
                column: "due_at",
                filter: "state = 'armed'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_reviews_office_state",
                table: "reviews");

            migrationBuilder.DropIndex(
                name: "ix_process_timers_due",
                table: "process_timers");

            migrationBuilder.Sql("ALTER TABLE reviews ALTER COLUMN criteria_version TYPE text USING CASE WHEN length(criteria_version) = 32 THEN encode(criteria_version, 'hex') ELSE convert_from(criteria_version, 'UTF8') END");
            migrationBuilder.Sql("ALTER TABLE process_instances ALTER COLUMN first_hash TYPE text USING CASE WHEN length(first_hash) = 32 THEN encode(first_hash, 'hex') ELSE convert_from(first_hash, 'UTF8') END");
            migrationBuilder.Sql("ALTER TABLE process_instances ALTER COLUMN definition_hash TYPE text USING CASE WHEN length(definition_hash) = 32 THEN encode(definition_hash, 'hex') ELSE convert_from(definition_hash, 'UTF8') END");

            migrationBuilder.CreateIndex(
                name: "ix_reviews_board",
                table: "reviews",
                columns: new[] { "office", "state", "ara_id", "escalated", "overdue_at", "due_on", "ended_at", "sensitive" },
                filter: "ended_at IS NULL AND NOT sensitive");

            migrationBuilder.CreateIndex(
                name: "ix_reviews_office_state",
                table: "reviews",
                columns: new[] { "office", "state", "overdue_at", "id" },
                filter: "state <> 'not-an-alert'");

            migrationBuilder.CreateIndex(
                name: "ix_process_timers_due",
                table: "process_timers",
                columns: new[] { "due_at", "id" },
                filter: "state = 'armed'");
        }
    }
}
