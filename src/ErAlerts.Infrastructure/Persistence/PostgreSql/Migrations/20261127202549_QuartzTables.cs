using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ErAlerts.Infrastructure.Persistence.PostgreSql.Migrations
{
    /// <summary>The tables in which Quartz keeps the county's alarms, in a schema of their own, by the script that Quartz carries in itself.</summary>
    public partial class QuartzTables : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(QuartzSchema.Name);
            foreach (var statement in QuartzSchema.Statements())
            {
                migrationBuilder.Sql(statement);
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql($"DROP SCHEMA {QuartzSchema.Name} CASCADE");
    }
}
