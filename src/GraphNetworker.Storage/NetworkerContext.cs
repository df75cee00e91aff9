using System.Text;
using GraphNetworker.Storage.FollowUps;
using GraphNetworker.Storage.Health;
using GraphNetworker.Storage.Interactions;
using GraphNetworker.Storage.People;
using GraphNetworker.Storage.Plan;
using GraphNetworker.Storage.Proposals;
using GraphNetworker.Storage.Reading;
using GraphNetworker.Storage.SignIn;
using GraphNetworker.Storage.Suggestions;
using GraphNetworker.Storage.Sync;
using Microsoft.EntityFrameworkCore;

namespace GraphNetworker.Storage;

/// <summary>The tables. Times are whole seconds since 1970 in UTC, so nothing depends on where a machine stands.</summary>
internal class NetworkerContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<MailboxRow> Mailboxes => Set<MailboxRow>();

    public DbSet<OwnerAddressRow> OwnerAddresses => Set<OwnerAddressRow>();

    public DbSet<PersonRow> People => Set<PersonRow>();

    public DbSet<AddressRow> Addresses => Set<AddressRow>();

    public DbSet<CardRow> Cards => Set<CardRow>();

    public DbSet<CardAddressRow> CardAddresses => Set<CardAddressRow>();

    public DbSet<FeedRow> Feeds => Set<FeedRow>();

    public DbSet<MailRow> Mails => Set<MailRow>();

    public DbSet<InteractionRow> Interactions => Set<InteractionRow>();

    public DbSet<TalkRow> Talks => Set<TalkRow>();

    public DbSet<PlanRow> Plans => Set<PlanRow>();

    public DbSet<DigestRow> Digests => Set<DigestRow>();

    public DbSet<WishRow> RhythmWishes => Set<WishRow>();

    public DbSet<SnoozeRow> Snoozes => Set<SnoozeRow>();

    public DbSet<FollowUpRow> FollowUps => Set<FollowUpRow>();

    public DbSet<CorrectionRow> HealthCorrections => Set<CorrectionRow>();

    public DbSet<EvidenceRow> Evidence => Set<EvidenceRow>();

    public DbSet<FindingRow> Findings => Set<FindingRow>();

    public DbSet<LinkRow> Links => Set<LinkRow>();

    public DbSet<ProposalRow> Proposals => Set<ProposalRow>();

    public DbSet<SubscriptionRow> Subscriptions => Set<SubscriptionRow>();

    public DbSet<TokenRow> Tokens => Set<TokenRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        // A foreign key is declared where an index for it is there anyway: one more index on a table of a quarter of a million rows
        // costs more than it guards, and every write goes through one transaction of this project.
        modelBuilder.Entity<OwnerAddressRow>().HasOne<MailboxRow>().WithMany().HasForeignKey(row => row.Mailbox);
        modelBuilder.Entity<FeedRow>().HasOne<MailboxRow>().WithMany().HasForeignKey(row => row.Mailbox);
        modelBuilder.Entity<SubscriptionRow>().HasOne<MailboxRow>().WithMany().HasForeignKey(row => row.Mailbox);
        modelBuilder.Entity<PersonRow>().HasOne<MailboxRow>().WithMany().HasForeignKey(row => row.Mailbox);
        modelBuilder.Entity<FollowUpRow>().HasOne<MailboxRow>().WithMany().HasForeignKey(row => row.Mailbox);
        modelBuilder.Entity<CorrectionRow>().HasOne<MailboxRow>().WithMany().HasForeignKey(row => row.Mailbox);
        modelBuilder.Entity<TalkRow>().HasOne<MailboxRow>().WithMany().HasForeignKey(row => row.Mailbox);
        modelBuilder.Entity<PlanRow>().HasOne<MailboxRow>().WithOne().HasForeignKey<PlanRow>(row => row.Mailbox);
        modelBuilder.Entity<DigestRow>().HasOne<MailboxRow>().WithMany().HasForeignKey(row => row.Mailbox);
        modelBuilder.Entity<WishRow>().HasOne<MailboxRow>().WithMany().HasForeignKey(row => row.Mailbox);
        modelBuilder.Entity<SnoozeRow>().HasOne<MailboxRow>().WithMany().HasForeignKey(row => row.Mailbox);
        modelBuilder.Entity<ProposalRow>().HasOne<MailboxRow>().WithMany().HasForeignKey(row => row.Mailbox);
        modelBuilder.Entity<LinkRow>().HasOne<MailboxRow>().WithMany().HasForeignKey(row => row.Mailbox);
        modelBuilder.Entity<EvidenceRow>().HasOne<MailboxRow>().WithMany().HasForeignKey(row => row.Mailbox);
        modelBuilder.Entity<FindingRow>().HasOne<MailboxRow>().WithMany().HasForeignKey(row => row.Mailbox);
        modelBuilder.Entity<MailRow>().HasOne<FeedRow>().WithMany().HasForeignKey(row => row.Feed);
        modelBuilder.Entity<CardRow>().HasOne<FeedRow>().WithMany().HasForeignKey(row => row.Feed);
        modelBuilder.Entity<InteractionRow>().HasOne<MailRow>().WithMany().HasForeignKey(row => row.Mail);
        modelBuilder.Entity<CardAddressRow>().HasOne<CardRow>().WithMany().HasForeignKey(row => row.Card);

        modelBuilder.Entity<MailboxRow>().Property(row => row.Calendar).HasDefaultValue(true).HasSentinel(true);

        // Partial indexes: a handful of rows out of very many.
        modelBuilder.Entity<MailRow>().HasIndex(row => new { row.Mailbox, row.QuarantinedAt }).HasFilter("quarantined_at IS NOT NULL");
        modelBuilder.Entity<MailRow>().HasIndex(row => new { row.Mailbox, row.News, row.At }).HasFilter("news = 0");
        modelBuilder.Entity<FollowUpRow>().HasIndex(row => new { row.State, row.Undertaken }).HasFilter("state = 0");
        modelBuilder.Entity<FollowUpRow>().HasIndex(row => new { row.State, row.Due }).HasFilter("state = 4");
        modelBuilder.Entity<FollowUpRow>().HasIndex(row => new { row.Errand, row.Mailbox }).HasFilter("errand = 1");

        foreach (var table in modelBuilder.Model.GetEntityTypes())
        {
            foreach (var column in table.GetProperties())
            {
                column.SetColumnName(Snake(column.Name));
                if (Database.IsNpgsql() && column.ClrType == typeof(string))
                {
                    // By code point, as SQLite compares and C# sorts, whatever language the server was set up in.
                    column.SetCollation("C");
                }
            }
        }
    }

    private static string Snake(string name)
    {
        var snake = new StringBuilder();
        foreach (char c in name)
        {
            if (char.IsUpper(c) && snake.Length > 0)
            {
                snake.Append('_');
            }

            snake.Append(char.ToLowerInvariant(c));
        }

        return snake.ToString();
    }
}
