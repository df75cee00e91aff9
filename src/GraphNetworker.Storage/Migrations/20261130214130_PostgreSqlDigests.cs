using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GraphNetworker.Storage.Migrations
{
    /// <inheritdoc />
    public partial class PostgreSqlDigests : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "digest",
                table: "plans",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "digests",
                columns: table => new
                {
                    mailbox = table.Column<int>(type: "integer", nullable: false),
                    period = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    state = table.Column<int>(type: "integer", nullable: false),
                    sends = table.Column<bool>(type: "boolean", nullable: false),
                    message_id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    until = table.Column<long>(type: "bigint", nullable: false),
                    tries = table.Column<int>(type: "integer", nullable: false),
                    trouble = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_digests", x => new { x.mailbox, x.period });
                    table.ForeignKey(
                        name: "FK_digests_mailboxes_mailbox",
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
                name: "digests");

            migrationBuilder.DropColumn(
                name: "digest",
                table: "plans");
        }
    }
}
