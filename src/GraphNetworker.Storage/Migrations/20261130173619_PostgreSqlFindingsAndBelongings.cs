using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace GraphNetworker.Storage.Migrations
{
    /// <inheritdoc />
    public partial class PostgreSqlFindingsAndBelongings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_proposals_mailbox_person_fingerprint",
                table: "proposals");

            migrationBuilder.DropPrimaryKey(
                name: "PK_health_corrections",
                table: "health_corrections");

            migrationBuilder.AddColumn<long>(
                name: "anchor",
                table: "proposals",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<int>(
                name: "move",
                table: "proposals",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "phone",
                table: "proposals",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "reason",
                table: "proposals",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<long>(
                name: "anchor",
                table: "health_corrections",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "anchor",
                table: "follow_ups",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "new_address",
                table: "evidence",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<bool>(
                name: "archived",
                table: "cards",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "has_phone",
                table: "cards",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<Guid>(
                name: "was",
                table: "addresses",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<double>(
                name: "likely",
                table: "address_links",
                type: "double precision",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "reason",
                table: "address_links",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddPrimaryKey(
                name: "PK_health_corrections",
                table: "health_corrections",
                columns: new[] { "mailbox", "person", "anchor" });

            migrationBuilder.CreateTable(
                name: "findings",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    mailbox = table.Column<int>(type: "integer", nullable: false),
                    address = table.Column<long>(type: "bigint", nullable: true),
                    name = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    line = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    value = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    day = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_findings", x => x.id);
                    table.ForeignKey(
                        name: "FK_findings_mailboxes_mailbox",
                        column: x => x.mailbox,
                        principalTable: "mailboxes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            // What was asked until now was about changes of work; of cards written then, phones and categories were not noted.
            migrationBuilder.Sql("UPDATE proposals SET move = kind, kind = 0");
            migrationBuilder.Sql("""UPDATE proposals SET before = substr(before, 1, length(before) - 1) || ',"BusinessPhones":[],"MobilePhone":null,"Categories":[]}' WHERE before IS NOT NULL""");

            migrationBuilder.CreateIndex(
                name: "IX_proposals_mailbox_person_fingerprint_anchor",
                table: "proposals",
                columns: new[] { "mailbox", "person", "fingerprint", "anchor" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_findings_mailbox_address_at",
                table: "findings",
                columns: new[] { "mailbox", "address", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_findings_mailbox_kind_at",
                table: "findings",
                columns: new[] { "mailbox", "kind", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_findings_mailbox_source",
                table: "findings",
                columns: new[] { "mailbox", "source" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "findings");

            migrationBuilder.DropIndex(
                name: "IX_proposals_mailbox_person_fingerprint_anchor",
                table: "proposals");

            migrationBuilder.DropPrimaryKey(
                name: "PK_health_corrections",
                table: "health_corrections");

            migrationBuilder.DropColumn(
                name: "anchor",
                table: "proposals");

            migrationBuilder.DropColumn(
                name: "move",
                table: "proposals");

            migrationBuilder.DropColumn(
                name: "phone",
                table: "proposals");

            migrationBuilder.DropColumn(
                name: "reason",
                table: "proposals");

            migrationBuilder.DropColumn(
                name: "anchor",
                table: "health_corrections");

            migrationBuilder.DropColumn(
                name: "anchor",
                table: "follow_ups");

            migrationBuilder.DropColumn(
                name: "new_address",
                table: "evidence");

            migrationBuilder.DropColumn(
                name: "archived",
                table: "cards");

            migrationBuilder.DropColumn(
                name: "has_phone",
                table: "cards");

            migrationBuilder.DropColumn(
                name: "was",
                table: "addresses");

            migrationBuilder.DropColumn(
                name: "likely",
                table: "address_links");

            migrationBuilder.DropColumn(
                name: "reason",
                table: "address_links");

            migrationBuilder.AddPrimaryKey(
                name: "PK_health_corrections",
                table: "health_corrections",
                columns: new[] { "mailbox", "person" });

            migrationBuilder.CreateIndex(
                name: "IX_proposals_mailbox_person_fingerprint",
                table: "proposals",
                columns: new[] { "mailbox", "person", "fingerprint" },
                unique: true);
        }
    }
}
