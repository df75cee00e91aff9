using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GraphNetworker.Storage.Migrations
{
    /// <inheritdoc />
    public partial class HealthCorrections : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "health_corrections",
                columns: table => new
                {
                    mailbox = table.Column<int>(type: "INTEGER", nullable: false),
                    person = table.Column<long>(type: "INTEGER", nullable: false),
                    shift = table.Column<double>(type: "REAL", nullable: false),
                    given = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_health_corrections", x => new { x.mailbox, x.person });
                    table.ForeignKey(
                        name: "FK_health_corrections_mailboxes_mailbox",
                        column: x => x.mailbox,
                        principalTable: "mailboxes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "health_corrections");
        }
    }
}
