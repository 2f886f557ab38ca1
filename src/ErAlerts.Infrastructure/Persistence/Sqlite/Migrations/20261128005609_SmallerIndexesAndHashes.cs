using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ErAlerts.Infrastructure.Persistence.Sqlite.Migrations
{
    /// <summary>Hashes are stored as their bytes, and two indexes on reviews become one. SQLite keeps a value as what it was stored as, so the tables need not be rebuilt.</summary>
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

            migrationBuilder.Sql("UPDATE reviews SET criteria_version = CASE WHEN length(criteria_version) = 64 AND criteria_version NOT GLOB '*[^0-9a-f]*' THEN unhex(criteria_version) ELSE CAST(criteria_version AS BLOB) END WHERE criteria_version IS NOT NULL");
            migrationBuilder.Sql("UPDATE process_instances SET first_hash = CASE WHEN length(first_hash) = 64 AND first_hash NOT GLOB '*[^0-9a-f]*' THEN unhex(first_hash) ELSE CAST(first_hash AS BLOB) END WHERE first_hash IS NOT NULL");
            migrationBuilder.Sql("UPDATE process_instances SET definition_hash = CASE WHEN length(definition_hash) = 64 AND definition_hash NOT GLOB '*[^0-9a-f]*' THEN unhex(definition_hash) ELSE CAST(definition_hash AS BLOB) END WHERE definition_hash IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_reviews_office_state",
                table: "reviews",
                columns: new[] { "office", "state", "overdue_at", "id", "ara_id", "escalated", "due_on", "sensitive" },
                filter: "state <> 'not-an-alert'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_reviews_office_state",
                table: "reviews");

            migrationBuilder.Sql("UPDATE reviews SET criteria_version = CASE WHEN length(criteria_version) = 32 THEN lower(hex(criteria_version)) ELSE CAST(criteria_version AS TEXT) END WHERE criteria_version IS NOT NULL");
            migrationBuilder.Sql("UPDATE process_instances SET first_hash = CASE WHEN length(first_hash) = 32 THEN lower(hex(first_hash)) ELSE CAST(first_hash AS TEXT) END WHERE first_hash IS NOT NULL");
            migrationBuilder.Sql("UPDATE process_instances SET definition_hash = CASE WHEN length(definition_hash) = 32 THEN lower(hex(definition_hash)) ELSE CAST(definition_hash AS TEXT) END WHERE definition_hash IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_reviews_board",
                table: "reviews",
                columns: new[] { "office", "state", "ara_id", "escalated", "overdue_at", "due_on", "ended_at", "sensitive" },
                filter: "ended_at IS NULL AND NOT sensitive");

            migrationBuilder.CreateIndex(
                name: "ix_reviews_office_state",
                table: "reviews",
                columns: new[] { "office", "state", "overdue_at" },
                filter: "state <> 'not-an-alert'");
        }
    }
}
