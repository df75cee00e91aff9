using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GraphNetworker.Storage.Migrations
{
    /// <inheritdoc />
    public partial class FollowUpsBothSides : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
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
        }
    }
}
