using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GraphNetworker.Storage.Migrations
{
    /// <inheritdoc />
    public partial class Feeds : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_mails_mailbox_noise_at",
                table: "mails");

            migrationBuilder.AddColumn<bool>(
                name: "meeting",
                table: "mails",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<long>(
                name: "tried_at",
                table: "mails",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "tries",
                table: "mails",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "calendar",
                table: "mailboxes",
                type: "INTEGER",
                nullable: false,
                defaultValue: true);

            migrationBuilder.AddColumn<long>(
                name: "due_at",
                table: "mailboxes",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "left_out",
                table: "mailboxes",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "years",
                table: "mailboxes",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "seen",
                table: "follow_ups",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "subscriptions",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    mailbox = table.Column<int>(type: "INTEGER", nullable: false),
                    resource = table.Column<string>(type: "TEXT", nullable: false),
                    client_state = table.Column<string>(type: "TEXT", nullable: false),
                    expires = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_subscriptions", x => x.id);
                    table.ForeignKey(
                        name: "FK_subscriptions_mailboxes_mailbox",
                        column: x => x.mailbox,
                        principalTable: "mailboxes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_mails_mailbox_meeting_noise_at",
                table: "mails",
                columns: new[] { "mailbox", "meeting", "noise", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_mailboxes_connection_due_at",
                table: "mailboxes",
                columns: new[] { "connection", "due_at" });

            migrationBuilder.CreateIndex(
                name: "IX_follow_ups_mailbox_task_id",
                table: "follow_ups",
                columns: new[] { "mailbox", "task_id" });

            migrationBuilder.CreateIndex(
                name: "IX_subscriptions_mailbox_expires",
                table: "subscriptions",
                columns: new[] { "mailbox", "expires" });

            // What was there before is due at once, and has been tried once.
            migrationBuilder.Sql("UPDATE mailboxes SET due_at = 0");
            migrationBuilder.Sql("UPDATE mails SET tries = 1, tried_at = quarantined_at WHERE quarantined_at IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "subscriptions");

            migrationBuilder.DropIndex(
                name: "IX_mails_mailbox_meeting_noise_at",
                table: "mails");

            migrationBuilder.DropIndex(
                name: "IX_mailboxes_connection_due_at",
                table: "mailboxes");

            migrationBuilder.DropIndex(
                name: "IX_follow_ups_mailbox_task_id",
                table: "follow_ups");

            migrationBuilder.DropColumn(
                name: "meeting",
                table: "mails");

            migrationBuilder.DropColumn(
                name: "tried_at",
                table: "mails");

            migrationBuilder.DropColumn(
                name: "tries",
                table: "mails");

            migrationBuilder.DropColumn(
                name: "calendar",
                table: "mailboxes");

            migrationBuilder.DropColumn(
                name: "due_at",
                table: "mailboxes");

            migrationBuilder.DropColumn(
                name: "left_out",
                table: "mailboxes");

            migrationBuilder.DropColumn(
                name: "years",
                table: "mailboxes");

            migrationBuilder.DropColumn(
                name: "seen",
                table: "follow_ups");

            migrationBuilder.CreateIndex(
                name: "IX_mails_mailbox_noise_at",
                table: "mails",
                columns: new[] { "mailbox", "noise", "at" });
        }
    }
}
