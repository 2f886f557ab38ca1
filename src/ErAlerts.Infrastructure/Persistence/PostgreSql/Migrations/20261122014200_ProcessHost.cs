using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ErAlerts.Infrastructure.Persistence.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class ProcessHost : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_process_instances_running",
                table: "process_instances");

            migrationBuilder.AddColumn<string>(
                name: "subject_kind",
                table: "work_items",
                type: "text",
                nullable: false,
                defaultValue: "review");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "counted_from",
                table: "process_timers",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "event",
                table: "process_timers",
                type: "bytea",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "caller_id",
                table: "process_instances",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "caller_wait",
                table: "process_instances",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "first_hash",
                table: "process_instances",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "resolution",
                table: "incidents",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "resolved_because",
                table: "incidents",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "resolved_by",
                table: "incidents",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "variable_names",
                table: "incidents",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "process_migrations",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    process_id = table.Column<string>(type: "text", nullable: false),
                    from_hash = table.Column<string>(type: "text", nullable: false),
                    to_hash = table.Column<string>(type: "text", nullable: false),
                    plan = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    moved = table.Column<int>(type: "integer", nullable: false),
                    undone_by = table.Column<string>(type: "text", nullable: true),
                    undone_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_process_migrations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "process_subscriptions",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    instance_id = table.Column<long>(type: "bigint", nullable: false),
                    subject_kind = table.Column<string>(type: "text", nullable: false),
                    subject_id = table.Column<long>(type: "bigint", nullable: false),
                    wait = table.Column<int>(type: "integer", nullable: false),
                    is_signal = table.Column<bool>(type: "boolean", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    correlation = table.Column<string>(type: "text", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_process_subscriptions", x => x.id);
                    table.ForeignKey(
                        name: "FK_process_subscriptions_process_instances_instance_id",
                        column: x => x.instance_id,
                        principalTable: "process_instances",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "migrated_instances",
                columns: table => new
                {
                    migration_id = table.Column<long>(type: "bigint", nullable: false),
                    instance_id = table.Column<long>(type: "bigint", nullable: false),
                    history_length = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_migrated_instances", x => new { x.migration_id, x.instance_id });
                    table.ForeignKey(
                        name: "FK_migrated_instances_process_instances_instance_id",
                        column: x => x.instance_id,
                        principalTable: "process_instances",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_migrated_instances_process_migrations_migration_id",
                        column: x => x.migration_id,
                        principalTable: "process_migrations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_process_instances_called",
                table: "process_instances",
                column: "caller_id",
                filter: "ended_at IS NULL AND caller_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_process_instances_definition",
                table: "process_instances",
                columns: new[] { "process_id", "definition_hash", "id" },
                filter: "ended_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_process_instances_running",
                table: "process_instances",
                columns: new[] { "subject_id", "subject_kind", "process_id" },
                unique: true,
                filter: "ended_at IS NULL AND caller_id IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_incidents_instance",
                table: "incidents",
                column: "instance_id",
                filter: "resolved_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_migrated_instances_instance_id",
                table: "migrated_instances",
                column: "instance_id");

            migrationBuilder.CreateIndex(
                name: "ix_process_subscriptions_instance",
                table: "process_subscriptions",
                column: "instance_id",
                filter: "ended_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_process_subscriptions_listening",
                table: "process_subscriptions",
                columns: new[] { "name", "is_signal", "id" },
                filter: "ended_at IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "migrated_instances");

            migrationBuilder.DropTable(
                name: "process_subscriptions");

            migrationBuilder.DropTable(
                name: "process_migrations");

            migrationBuilder.DropIndex(
                name: "ix_process_instances_called",
                table: "process_instances");

            migrationBuilder.DropIndex(
                name: "ix_process_instances_definition",
                table: "process_instances");

            migrationBuilder.DropIndex(
                name: "ix_process_instances_running",
                table: "process_instances");

            migrationBuilder.DropIndex(
                name: "ix_incidents_instance",
                table: "incidents");

            migrationBuilder.DropColumn(
                name: "subject_kind",
                table: "work_items");

            migrationBuilder.DropColumn(
                name: "counted_from",
                table: "process_timers");

            migrationBuilder.DropColumn(
                name: "event",
                table: "process_timers");

            migrationBuilder.DropColumn(
                name: "caller_id",
                table: "process_instances");

            migrationBuilder.DropColumn(
                name: "caller_wait",
                table: "process_instances");

            migrationBuilder.DropColumn(
                name: "first_hash",
                table: "process_instances");

            migrationBuilder.DropColumn(
                name: "resolution",
                table: "incidents");

            migrationBuilder.DropColumn(
                name: "resolved_because",
                table: "incidents");

            migrationBuilder.DropColumn(
                name: "resolved_by",
                table: "incidents");

            migrationBuilder.DropColumn(
                name: "variable_names",
                table: "incidents");

            migrationBuilder.CreateIndex(
                name: "ix_process_instances_running",
                table: "process_instances",
                columns: new[] { "subject_id", "subject_kind" },
                unique: true,
                filter: "ended_at IS NULL");
        }
    }
}
