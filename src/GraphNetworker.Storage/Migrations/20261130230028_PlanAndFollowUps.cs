using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GraphNetworker.Storage.Migrations
{
    /// <inheritdoc />
    public partial class PlanAndFollowUps : Migration
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
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<long>(
                name: "claimed",
                table: "follow_ups",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "completed_at",
                table: "follow_ups",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "errand",
                table: "follow_ups",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "former",
                table: "follow_ups",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "important",
                table: "follow_ups",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<long>(
                name: "mail_sent",
                table: "follow_ups",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "origin",
                table: "follow_ups",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "outcome",
                table: "follow_ups",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "remind_at",
                table: "follow_ups",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "telling",
                table: "follow_ups",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "there_due",
                table: "follow_ups",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "there_standing",
                table: "follow_ups",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "there_title",
                table: "follow_ups",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "zone",
                table: "follow_ups",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "digests",
                columns: table => new
                {
                    mailbox = table.Column<int>(type: "INTEGER", nullable: false),
                    period = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    sends = table.Column<bool>(type: "INTEGER", nullable: false),
                    message_id = table.Column<string>(type: "TEXT", nullable: true),
                    until = table.Column<long>(type: "INTEGER", nullable: false),
                    tries = table.Column<int>(type: "INTEGER", nullable: false),
                    trouble = table.Column<string>(type: "TEXT", nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
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

            migrationBuilder.CreateTable(
                name: "plans",
                columns: table => new
                {
                    mailbox = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    settings = table.Column<string>(type: "TEXT", nullable: false),
                    digest = table.Column<int>(type: "INTEGER", nullable: false),
                    changed = table.Column<long>(type: "INTEGER", nullable: false),
                    automatic = table.Column<bool>(type: "INTEGER", nullable: false)
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
                    mailbox = table.Column<int>(type: "INTEGER", nullable: false),
                    person = table.Column<long>(type: "INTEGER", nullable: false),
                    anchor = table.Column<long>(type: "INTEGER", nullable: false),
                    circle = table.Column<Guid>(type: "TEXT", nullable: true),
                    days = table.Column<int>(type: "INTEGER", nullable: true),
                    latest_days = table.Column<int>(type: "INTEGER", nullable: true),
                    rests = table.Column<bool>(type: "INTEGER", nullable: false),
                    since = table.Column<int>(type: "INTEGER", nullable: false),
                    given = table.Column<long>(type: "INTEGER", nullable: false)
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
                    mailbox = table.Column<int>(type: "INTEGER", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    until = table.Column<int>(type: "INTEGER", nullable: false)
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
                    mailbox = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person = table.Column<long>(type: "INTEGER", nullable: false),
                    anchor = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
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
                name: "IX_interactions_mailbox_person_at_direction_address_people_aside",
                table: "interactions",
                columns: new[] { "mailbox", "person", "at", "direction", "address", "people", "aside" });

            migrationBuilder.CreateIndex(
                name: "IX_follow_ups_errand_mailbox",
                table: "follow_ups",
                columns: new[] { "errand", "mailbox" },
                filter: "errand = 1");

            migrationBuilder.CreateIndex(
                name: "IX_follow_ups_mailbox_origin",
                table: "follow_ups",
                columns: new[] { "mailbox", "origin" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_follow_ups_state_due",
                table: "follow_ups",
                columns: new[] { "state", "due" },
                filter: "state = 4");

            migrationBuilder.CreateIndex(
                name: "IX_talks_mailbox_person_at",
                table: "talks",
                columns: new[] { "mailbox", "person", "at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "digests");

            migrationBuilder.DropTable(
                name: "plans");

            migrationBuilder.DropTable(
                name: "rhythm_wishes");

            migrationBuilder.DropTable(
                name: "snoozes");

            migrationBuilder.DropTable(
                name: "talks");

            migrationBuilder.DropIndex(
                name: "IX_interactions_mailbox_person_at_direction_address_people_aside",
                table: "interactions");

            migrationBuilder.DropIndex(
                name: "IX_follow_ups_errand_mailbox",
                table: "follow_ups");

            migrationBuilder.DropIndex(
                name: "IX_follow_ups_mailbox_origin",
                table: "follow_ups");

            migrationBuilder.DropIndex(
                name: "IX_follow_ups_state_due",
                table: "follow_ups");

            migrationBuilder.DropColumn(
                name: "aside",
                table: "interactions");

            migrationBuilder.DropColumn(
                name: "claimed",
                table: "follow_ups");

            migrationBuilder.DropColumn(
                name: "completed_at",
                table: "follow_ups");

            migrationBuilder.DropColumn(
                name: "errand",
                table: "follow_ups");

            migrationBuilder.DropColumn(
                name: "former",
                table: "follow_ups");

            migrationBuilder.DropColumn(
                name: "important",
                table: "follow_ups");

            migrationBuilder.DropColumn(
                name: "mail_sent",
                table: "follow_ups");

            migrationBuilder.DropColumn(
                name: "origin",
                table: "follow_ups");

            migrationBuilder.DropColumn(
                name: "outcome",
                table: "follow_ups");

            migrationBuilder.DropColumn(
                name: "remind_at",
                table: "follow_ups");

            migrationBuilder.DropColumn(
                name: "telling",
                table: "follow_ups");

            migrationBuilder.DropColumn(
                name: "there_due",
                table: "follow_ups");

            migrationBuilder.DropColumn(
                name: "there_standing",
                table: "follow_ups");

            migrationBuilder.DropColumn(
                name: "there_title",
                table: "follow_ups");

            migrationBuilder.DropColumn(
                name: "zone",
                table: "follow_ups");

            migrationBuilder.CreateIndex(
                name: "IX_interactions_mailbox_person_at_direction_address_people",
                table: "interactions",
                columns: new[] { "mailbox", "person", "at", "direction", "address", "people" });
        }
    }
}
