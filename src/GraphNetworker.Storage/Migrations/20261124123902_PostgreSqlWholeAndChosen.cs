using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GraphNetworker.Storage.Migrations
{
    /// <inheritdoc />
    public partial class PostgreSqlWholeAndChosen : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "chosen",
                table: "mailboxes",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "whole",
                table: "feeds",
                type: "bigint",
                nullable: true);

            // Whoever was read before this question existed is not asked it now; and what was read to its end was read whole.
            migrationBuilder.Sql("UPDATE mailboxes SET chosen = opened");
            migrationBuilder.Sql("UPDATE feeds SET whole = last_success WHERE caught_up");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "chosen",
                table: "mailboxes");

            migrationBuilder.DropColumn(
                name: "whole",
                table: "feeds");
        }
    }
}
