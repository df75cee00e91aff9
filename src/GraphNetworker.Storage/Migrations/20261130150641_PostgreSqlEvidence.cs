using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace GraphNetworker.Storage.Migrations
{
    /// <inheritdoc />
    public partial class PostgreSqlEvidence : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "news",
                table: "mails",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "signed_from",
                table: "addresses",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "signed_to",
                table: "addresses",
                type: "bigint",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "address_links",
                columns: table => new
                {
                    mailbox = table.Column<int>(type: "integer", nullable: false),
                    one = table.Column<long>(type: "bigint", nullable: false),
                    other = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_address_links", x => new { x.mailbox, x.one, x.other });
                    table.ForeignKey(
                        name: "FK_address_links_mailboxes_mailbox",
                        column: x => x.mailbox,
                        principalTable: "mailboxes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "evidence",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    mailbox = table.Column<int>(type: "integer", nullable: false),
                    address = table.Column<long>(type: "bigint", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    fact = table.Column<int>(type: "integer", nullable: false),
                    sign = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    organisation = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    title = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    line = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_evidence", x => x.id);
                    table.ForeignKey(
                        name: "FK_evidence_mailboxes_mailbox",
                        column: x => x.mailbox,
                        principalTable: "mailboxes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "proposals",
                columns: table => new
                {
                    mailbox = table.Column<int>(type: "integer", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    organisation = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    title = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    address = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    from_organisation = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    since = table.Column<long>(type: "bigint", nullable: false),
                    certainty = table.Column<double>(type: "double precision", nullable: false),
                    fingerprint = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    state = table.Column<int>(type: "integer", nullable: false),
                    not_before = table.Column<long>(type: "bigint", nullable: true),
                    decided = table.Column<long>(type: "bigint", nullable: true),
                    joined = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    contact = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    before = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    written = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_proposals", x => new { x.mailbox, x.id });
                    table.ForeignKey(
                        name: "FK_proposals_mailboxes_mailbox",
                        column: x => x.mailbox,
                        principalTable: "mailboxes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_mails_mailbox_news_at",
                table: "mails",
                columns: new[] { "mailbox", "news", "at" },
                filter: "news = 0");

            migrationBuilder.CreateIndex(
                name: "IX_address_links_mailbox_other",
                table: "address_links",
                columns: new[] { "mailbox", "other" });

            migrationBuilder.CreateIndex(
                name: "IX_evidence_mailbox_address",
                table: "evidence",
                columns: new[] { "mailbox", "address" });

            migrationBuilder.CreateIndex(
                name: "IX_evidence_mailbox_source_address_fact_sign",
                table: "evidence",
                columns: new[] { "mailbox", "source", "address", "fact", "sign" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_proposals_mailbox_person_fingerprint",
                table: "proposals",
                columns: new[] { "mailbox", "person", "fingerprint" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_proposals_mailbox_state",
                table: "proposals",
                columns: new[] { "mailbox", "state" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "address_links");

            migrationBuilder.DropTable(
                name: "evidence");

            migrationBuilder.DropTable(
                name: "proposals");

            migrationBuilder.DropIndex(
                name: "IX_mails_mailbox_news_at",
                table: "mails");

            migrationBuilder.DropColumn(
                name: "news",
                table: "mails");

            migrationBuilder.DropColumn(
                name: "signed_from",
                table: "addresses");

            migrationBuilder.DropColumn(
                name: "signed_to",
                table: "addresses");
        }
    }
}
