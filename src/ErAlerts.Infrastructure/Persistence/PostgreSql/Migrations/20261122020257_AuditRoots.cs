using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ErAlerts.Infrastructure.Persistence.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class AuditRoots : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_work_items_number",
                table: "work_items");

            migrationBuilder.CreateTable(
                name: "audit_root_heads",
                columns: table => new
                {
                    stream = table.Column<string>(type: "text", nullable: false),
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    root = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_root_heads", x => new { x.stream, x.sequence });
                });

            migrationBuilder.CreateTable(
                name: "audit_roots",
                columns: table => new
                {
                    number = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    streams = table.Column<long>(type: "bigint", nullable: false),
                    entries = table.Column<long>(type: "bigint", nullable: false),
                    hash = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_roots", x => x.number);
                });

            migrationBuilder.CreateIndex(
                name: "ix_audit_root_heads_root",
                table: "audit_root_heads",
                columns: new[] { "root", "stream" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_roots_hash",
                table: "audit_roots",
                column: "hash");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "audit_root_heads");

            migrationBuilder.DropTable(
                name: "audit_roots");

            migrationBuilder.CreateIndex(
                name: "ix_work_items_number",
                table: "work_items",
                column: "number");
        }
    }
}
