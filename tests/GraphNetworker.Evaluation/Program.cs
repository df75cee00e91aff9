using GraphNetworker.Evaluation;
using GraphNetworker.Evaluation.Health;
using GraphNetworker.Evaluation.JobMoves;
using GraphNetworker.Evaluation.People;
using GraphNetworker.Evaluation.Reading;

var verbs = new SortedDictionary<string, Verb>(StringComparer.Ordinal)
{
    ["bounces"] = new("what came back, from whom and why, for the mails that a file names", Bounces.Write),
    ["fit-health"] = new("the constants of health, fitted to labelled data sets (FILE is HealthConstants.cs of Core)", FitHealth.Write),
    ["fit-identity"] = new("the weights of links between addresses, fitted to labelled sets (FILE is IdentityConstants.cs of Core)", FitIdentity.Write),
    ["health"] = new("probability of a two-way exchange for each question in a folder of histories", HealthPredictions.Write),
    ["identity"] = new("the human that each address of a folder of sets is of", IdentityPredictions.Write),
    ["jobmovemails"] = new("which mails tell of a change of work, and which change", JobMoveMails.Write),
    ["jobmoves"] = new("the job moves that a folder of address streams tells", JobMovePredictions.Write),
    ["notifications"] = new("what the notifications of networks on the web tell, and of whom", Notifications.Write),
    ["replies"] = new("the new text of each mail in a file of JSON lines", ReplyPredictions.Write),
    ["signaturefields"] = new("the fields of each signature block in a file of JSON lines", FieldPredictions.Write),
    ["signatures"] = new("the signature block of each mail in a file of JSON lines", SignaturePredictions.Write),
};

return CommandLine.Run(verbs, args, Console.Out, Console.Error);
