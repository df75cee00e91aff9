using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GraphNetworker.Storage.Migrations
{
    /// <inheritdoc />
    public partial class FindingsAndBelongings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_proposals_mailbox_person_fingerprint",
                table: "proposals");

            migrationBuilder.AddColumn<long>(
                name: "anchor",
                table: "proposals",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<int>(
                name: "move",
                table: "proposals",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "phone",
                table: "proposals",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "reason",
                table: "proposals",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "anchor",
                table: "follow_ups",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "new_address",
                table: "evidence",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "archived",
                table: "cards",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "has_phone",
                table: "cards",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<Guid>(
                name: "was",
                table: "addresses",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<double>(
                name: "likely",
                table: "address_links",
                type: "REAL",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "reason",
                table: "address_links",
                type: "TEXT",
                nullable: true);

            // As EF would rebuild the table it cannot be done in a transaction; nothing points to this one.
            migrationBuilder.Sql(
                """
                CREATE TABLE corrections (
                    mailbox INTEGER NOT NULL,
                    person INTEGER NOT NULL,
                    anchor INTEGER NOT NULL,
                    shift REAL NOT NULL,
                    given INTEGER NOT NULL,
                    CONSTRAINT PK_health_corrections PRIMARY KEY (mailbox, person, anchor),
                    CONSTRAINT FK_health_corrections_mailboxes_mailbox FOREIGN KEY (mailbox) REFERENCES mailboxes (id) ON DELETE CASCADE
                );
                INSERT INTO corrections (mailbox, person, anchor, shift, given) SELECT mailbox, person, 0, shift, given FROM health_corrections;
                DROP TABLE health_corrections;
                ALTER TABLE corrections RENAME TO health_corrections;
                """);

            migrationBuilder.CreateTable(
                name: "findings",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    mailbox = table.Column<int>(type: "INTEGER", nullable: false),
                    address = table.Column<long>(type: "INTEGER", nullable: true),
                    name = table.Column<string>(type: "TEXT", nullable: true),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    line = table.Column<string>(type: "TEXT", nullable: true),
                    value = table.Column<string>(type: "TEXT", nullable: true),
                    day = table.Column<int>(type: "INTEGER", nullable: true)
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
