using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GraphNetworker.Storage.Migrations
{
    /// <inheritdoc />
    public partial class PostgreSqlPlanAndTalks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_interactions_mailbox_person_at_direction_address_people",
                table: "interactions");

            migrationBuilder.AddColumn<bool>(
                name: "aside",
                table: "interactions",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "plans",
                columns: table => new
                {
                    mailbox = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    content = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    changed = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans", x => x.mailbox);
                    table.ForeignKey(
                        name: "FK_plans_mailboxes_mailbox",
                        column: x => x.mailbox,
                        principalTable: "mailboxes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "rhythm_wishes",
                columns: table => new
                {
                    mailbox = table.Column<int>(type: "integer", nullable: false),
                    person = table.Column<long>(type: "bigint", nullable: false),
                    anchor = table.Column<long>(type: "bigint", nullable: false),
                    circle = table.Column<Guid>(type: "uuid", nullable: true),
                    days = table.Column<int>(type: "integer", nullable: true),
                    latest_days = table.Column<int>(type: "integer", nullable: true),
                    rests = table.Column<bool>(type: "boolean", nullable: false),
                    since = table.Column<int>(type: "integer", nullable: false),
                    given = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rhythm_wishes", x => new { x.mailbox, x.person, x.anchor });
                    table.ForeignKey(
                        name: "FK_rhythm_wishes_mailboxes_mailbox",
                        column: x => x.mailbox,
                        principalTable: "mailboxes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "snoozes",
                columns: table => new
                {
                    mailbox = table.Column<int>(type: "integer", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    until = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_snoozes", x => new { x.mailbox, x.key });
                    table.ForeignKey(
                        name: "FK_snoozes_mailboxes_mailbox",
                        column: x => x.mailbox,
                        principalTable: "mailboxes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "talks",
                columns: table => new
                {
                    mailbox = table.Column<int>(type: "integer", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person = table.Column<long>(type: "bigint", nullable: false),
                    anchor = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_talks", x => new { x.mailbox, x.id });
                    table.ForeignKey(
                        name: "FK_talks_mailboxes_mailbox",
                        column: x => x.mailbox,
                        principalTable: "mailboxes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_interactions_mailbox_person_at_direction_address_people_asi~",
                table: "interactions",
                columns: new[] { "mailbox", "person", "at", "direction", "address", "people", "aside" });

            migrationBuilder.CreateIndex(
                name: "IX_talks_mailbox_person_at",
                table: "talks",
                columns: new[] { "mailbox", "person", "at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "plans");

            migrationBuilder.DropTable(
                name: "rhythm_wishes");

            migrationBuilder.DropTable(
                name: "snoozes");

            migrationBuilder.DropTable(
                name: "talks");

            migrationBuilder.DropIndex(
                name: "IX_interactions_mailbox_person_at_direction_address_people_asi~",
                table: "interactions");

            migrationBuilder.DropColumn(
                name: "aside",
                table: "interactions");

            migrationBuilder.CreateIndex(
                name: "IX_interactions_mailbox_person_at_direction_address_people",
                table: "interactions",
                columns: new[] { "mailbox", "person", "at", "direction", "address", "people" });
        }
    }
}
