using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace GraphNetworker.Storage.Migrations
{
    /// <inheritdoc />
    public partial class PostgreSqlInitial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "addresses",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    mailbox = table.Column<int>(type: "integer", nullable: false),
                    address = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    person = table.Column<long>(type: "bigint", nullable: false),
                    mail_name = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    mail_name_own = table.Column<bool>(type: "boolean", nullable: false),
                    mail_name_at = table.Column<long>(type: "bigint", nullable: false),
                    last_used = table.Column<long>(type: "bigint", nullable: false),
                    added = table.Column<long>(type: "bigint", nullable: true),
                    added_name = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_addresses", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "mailboxes",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    tenant = table.Column<Guid>(type: "uuid", nullable: false),
                    user = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    address = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    connection = table.Column<int>(type: "integer", nullable: false),
                    trouble = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    opened = table.Column<long>(type: "bigint", nullable: false),
                    task_list = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    due_at = table.Column<long>(type: "bigint", nullable: true),
                    years = table.Column<int>(type: "integer", nullable: true),
                    left_out = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    calendar = table.Column<bool>(type: "boolean", nullable: false, defaultValue: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_mailboxes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "token_cache",
                columns: table => new
                {
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    value = table.Column<byte[]>(type: "bytea", nullable: false),
                    expires = table.Column<long>(type: "bigint", nullable: true),
                    sliding = table.Column<long>(type: "bigint", nullable: true),
                    expires_at_last = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_token_cache", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "feeds",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    mailbox = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    folder_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    total = table.Column<int>(type: "integer", nullable: false),
                    link = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    caught_up = table.Column<bool>(type: "boolean", nullable: false),
                    generation = table.Column<int>(type: "integer", nullable: false),
                    read = table.Column<int>(type: "integer", nullable: false),
                    last_success = table.Column<long>(type: "bigint", nullable: true),
                    error_code = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    error_words = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    next_try = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_feeds", x => x.id);
                    table.ForeignKey(
                        name: "FK_feeds_mailboxes_mailbox",
                        column: x => x.mailbox,
                        principalTable: "mailboxes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "follow_ups",
                columns: table => new
                {
                    mailbox = table.Column<int>(type: "integer", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person = table.Column<long>(type: "bigint", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    reason = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    due = table.Column<DateOnly>(type: "date", nullable: false),
                    mail_id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    mail_subject = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    state = table.Column<int>(type: "integer", nullable: false),
                    list_id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    task_id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    undertaken = table.Column<long>(type: "bigint", nullable: false),
                    seen = table.Column<int>(type: "integer", nullable: false),
                    once = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_follow_ups", x => new { x.mailbox, x.id });
                    table.ForeignKey(
                        name: "FK_follow_ups_mailboxes_mailbox",
                        column: x => x.mailbox,
                        principalTable: "mailboxes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "owner_addresses",
                columns: table => new
                {
                    mailbox = table.Column<int>(type: "integer", nullable: false),
                    address = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_owner_addresses", x => new { x.mailbox, x.address });
                    table.ForeignKey(
                        name: "FK_owner_addresses_mailboxes_mailbox",
                        column: x => x.mailbox,
                        principalTable: "mailboxes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "people",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    mailbox = table.Column<int>(type: "integer", nullable: false),
                    key = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    folded_name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    search = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    kept = table.Column<bool>(type: "boolean", nullable: false),
                    title = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    company = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    card_changed = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people", x => x.id);
                    table.ForeignKey(
                        name: "FK_people_mailboxes_mailbox",
                        column: x => x.mailbox,
                        principalTable: "mailboxes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "subscriptions",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    mailbox = table.Column<int>(type: "integer", nullable: false),
                    resource = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    client_state = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    expires = table.Column<long>(type: "bigint", nullable: false)
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

            migrationBuilder.CreateTable(
                name: "cards",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    mailbox = table.Column<int>(type: "integer", nullable: false),
                    graph_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    feed = table.Column<long>(type: "bigint", nullable: false),
                    generation = table.Column<int>(type: "integer", nullable: false),
                    person = table.Column<long>(type: "bigint", nullable: true),
                    name = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    title = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    company = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    changed = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cards", x => x.id);
                    table.ForeignKey(
                        name: "FK_cards_feeds_feed",
                        column: x => x.feed,
                        principalTable: "feeds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "mails",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    mailbox = table.Column<int>(type: "integer", nullable: false),
                    graph_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    feed = table.Column<long>(type: "bigint", nullable: false),
                    generation = table.Column<int>(type: "integer", nullable: false),
                    meeting = table.Column<bool>(type: "boolean", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: true),
                    noise = table.Column<int>(type: "integer", nullable: true),
                    quarantine = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    quarantined_at = table.Column<long>(type: "bigint", nullable: true),
                    tries = table.Column<int>(type: "integer", nullable: false),
                    tried_at = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_mails", x => x.id);
                    table.ForeignKey(
                        name: "FK_mails_feeds_feed",
                        column: x => x.feed,
                        principalTable: "feeds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "card_addresses",
                columns: table => new
                {
                    card = table.Column<long>(type: "bigint", nullable: false),
                    address = table.Column<long>(type: "bigint", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_card_addresses", x => new { x.card, x.address });
                    table.ForeignKey(
                        name: "FK_card_addresses_cards_card",
                        column: x => x.card,
                        principalTable: "cards",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "interactions",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    mailbox = table.Column<int>(type: "integer", nullable: false),
                    person = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    direction = table.Column<int>(type: "integer", nullable: false),
                    address = table.Column<long>(type: "bigint", nullable: false),
                    people = table.Column<int>(type: "integer", nullable: false),
                    mail = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_interactions", x => x.id);
                    table.ForeignKey(
                        name: "FK_interactions_mails_mail",
                        column: x => x.mail,
                        principalTable: "mails",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_addresses_mailbox_address",
                table: "addresses",
                columns: new[] { "mailbox", "address" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_addresses_mailbox_person",
                table: "addresses",
                columns: new[] { "mailbox", "person" });

            migrationBuilder.CreateIndex(
                name: "IX_card_addresses_address",
                table: "card_addresses",
                column: "address");

            migrationBuilder.CreateIndex(
                name: "IX_cards_feed_generation",
                table: "cards",
                columns: new[] { "feed", "generation" });

            migrationBuilder.CreateIndex(
                name: "IX_cards_mailbox_graph_id",
                table: "cards",
                columns: new[] { "mailbox", "graph_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_cards_mailbox_person",
                table: "cards",
                columns: new[] { "mailbox", "person" });

            migrationBuilder.CreateIndex(
                name: "IX_feeds_mailbox_folder_id",
                table: "feeds",
                columns: new[] { "mailbox", "folder_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_follow_ups_mailbox_once",
                table: "follow_ups",
                columns: new[] { "mailbox", "once" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_follow_ups_mailbox_person",
                table: "follow_ups",
                columns: new[] { "mailbox", "person" });

            migrationBuilder.CreateIndex(
                name: "IX_follow_ups_mailbox_state_due",
                table: "follow_ups",
                columns: new[] { "mailbox", "state", "due" });

            migrationBuilder.CreateIndex(
                name: "IX_follow_ups_mailbox_task_id",
                table: "follow_ups",
                columns: new[] { "mailbox", "task_id" });

            migrationBuilder.CreateIndex(
                name: "IX_follow_ups_state_undertaken",
                table: "follow_ups",
                columns: new[] { "state", "undertaken" },
                filter: "state = 0");

            migrationBuilder.CreateIndex(
                name: "IX_interactions_mail",
                table: "interactions",
                column: "mail");

            migrationBuilder.CreateIndex(
                name: "IX_interactions_mailbox_person_at_direction_address_people",
                table: "interactions",
                columns: new[] { "mailbox", "person", "at", "direction", "address", "people" });

            migrationBuilder.CreateIndex(
                name: "IX_mailboxes_connection_due_at",
                table: "mailboxes",
                columns: new[] { "connection", "due_at" });

            migrationBuilder.CreateIndex(
                name: "IX_mailboxes_tenant_user",
                table: "mailboxes",
                columns: new[] { "tenant", "user" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_mails_feed_generation",
                table: "mails",
                columns: new[] { "feed", "generation" });

            migrationBuilder.CreateIndex(
                name: "IX_mails_mailbox_graph_id",
                table: "mails",
                columns: new[] { "mailbox", "graph_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_mails_mailbox_meeting_noise_at",
                table: "mails",
                columns: new[] { "mailbox", "meeting", "noise", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_mails_mailbox_quarantined_at",
                table: "mails",
                columns: new[] { "mailbox", "quarantined_at" },
                filter: "quarantined_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_people_mailbox_folded_name_id",
                table: "people",
                columns: new[] { "mailbox", "folded_name", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_people_mailbox_key",
                table: "people",
                columns: new[] { "mailbox", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_subscriptions_mailbox_expires",
                table: "subscriptions",
                columns: new[] { "mailbox", "expires" });

            migrationBuilder.CreateIndex(
                name: "IX_token_cache_expires",
                table: "token_cache",
                column: "expires");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "addresses");

            migrationBuilder.DropTable(
                name: "card_addresses");

            migrationBuilder.DropTable(
                name: "follow_ups");

            migrationBuilder.DropTable(
                name: "interactions");

            migrationBuilder.DropTable(
                name: "owner_addresses");

            migrationBuilder.DropTable(
                name: "people");

            migrationBuilder.DropTable(
                name: "subscriptions");

            migrationBuilder.DropTable(
                name: "token_cache");

            migrationBuilder.DropTable(
                name: "cards");

            migrationBuilder.DropTable(
                name: "mails");

            migrationBuilder.DropTable(
                name: "feeds");

            migrationBuilder.DropTable(
                name: "mailboxes");
        }
    }
}
