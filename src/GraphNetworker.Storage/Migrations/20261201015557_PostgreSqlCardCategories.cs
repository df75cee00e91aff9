using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GraphNetworker.Storage.Migrations
{
    /// <inheritdoc />
    public partial class PostgreSqlCardCategories : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "categories",
                table: "cards",
                type: "text",
                nullable: true,
                collation: "C");

            // The categories of cards that are held already come with the next reading from the start, which begins now.
            migrationBuilder.Sql("UPDATE feeds SET generation = generation + 1, read = 0, whole = NULL, link = NULL, caught_up = FALSE WHERE kind = 0");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "categories",
                table: "cards");
        }
    }
}
