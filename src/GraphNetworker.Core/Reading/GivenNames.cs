using System.Collections.Frozen;

namespace GraphNetworker.Core.Reading;

/// <summary>Words that are given names before they are anything else: a single one of them in a sentence is a person, where any other word with a capital may be a firm.</summary>
/// <remarks>
/// Frequent ones of the countries whose people write English mail at work. What is also a month, a place, a firm or a plain word ("May",
/// "Austin", "Chase", "Will") is left out.
/// </remarks>
internal static class GivenNames
{
    private const string Table = """
        aaron abby abdul abdullah abe abhishek abigail abraham ada adam adele adelaide aditya adrian adriana adrienne agnes agnieszka ahmad ahmed aidan aileen aimee aisha ajay akira akshay al alain alan alana albert alberto aldo alec
        alejandra alejandro alessandra alessandro alessio alex alexander alexandra alexandre alexei alexey alexis alfonso alfred alfredo ali alice alicia alina alison alistair allan allen allison allyson alma alok alvaro alvin alyssa amanda
        amar amber amelia amelie ami amin amir amit amita amy ana anand andre andrea andreas andreea andrei andres andrew andrey andrzej andy angel angela angelica angelika angelina angie angus aniket anil anita anja anjali ankit ankur ann anna
        anne annegret annette annie annika annmarie ansgar anthony antje antoine anton antonia antonio anuj anup anurag ariel arjun arlene armando armin arne arnold aron arthur arun arvind asha ashish ashley ashok ashton astrid audrey
        axel ayesha balazs barbara barney barry bart basil bastian beat beate beatrice beatriz becky belinda ben benedict benedikt benjamin benny bernadette bernard bernd bernhard bernie bert bertrand beth bethany betsy betty bev
        beverly bhavna bianca bill billie billy birgit bjarne bjorn björn bob bobbie bobby bogdan bonnie boris brad bradford bradley brandi brandon brandy brenda brendan brent bret brett brian briana brianna bridget britta brittany brooke bruce bruno
        bryan bryce bryn burt byron caitlin caleb calvin cameron camilla camille candace candice candy carina carl carla carlo carlos carlotta carmen carol carole carolina caroline carolyn carrie carsten cary casey cassandra catherine cathy
        cecil cecile cecilia cedric celeste celia celine cesar chad chandra charlene charles charlie charlotte cheri cheryl chester chet chiara chloe chris chrissy christa christelle christian christiane christina christine christoph christophe
        christopher christy chuck cindy claire clara clarence clarissa claude claudia claudio claus clay clayton clement clemens cliff clifford clifton clint clive cody colby colette colin colleen connie connor conor conrad constance cora corey
        corinna corinne cory courtney craig cristian cristina cristy crystal curt curtis cynthia cyril daisy damian damien damon dan dana daniel daniela daniele danielle danny dante daphne darcy daren darin dario darla darlene darrell
        darren darryl darwin daryl dave david davide dawn dean deanna deb debbie debby debora deborah debra deepa deepak deirdre delia delphine denis denise dennis denny derek des desmond detlef dev dexter diana diane dianne dick diego dieter dietmar
        dimitri dinesh dipak dirk dmitri dmitriy dmitry dolores dominic dominik dominique don donald donna donnie dora doreen doris dorothea dorothy doug douglas drew duane duncan dustin dwayne dwight dylan earl ed eddie edgar edith edmund
        eduardo edward edwin eileen elaine elana eleanor elena eli elias elisa elisabeth elise elizabeth elke ella ellen elliot elliott elmar elsa elsie elvira emil emile emilia emilio emily emma emmanuel enrico enrique eric erica erich erik erika
        erin ernest ernesto ernie errol erwin esteban esther ethan etienne eugene eugenia eva evan eve evelyn fabian fabien fabio fabrice fabrizio farah farhan fatima federica federico felicia felicity felipe felix ferdinand fernando fiona flavio
        floyd fran frances francesca francesco francine francis francisco franck franco francois françois francoise frank frankie franz fred freda freddie freddy frederic frederick frederik friedrich fritz gabe gabi gabriel gabriela gabriella
        gabrielle gail ganesh gareth garrett garth gary gaurav gavin gayle gemma gene genevieve geoff geoffrey george georgina gerald geraldine gerard gerd gerhard geri gerry gert giancarlo gianluca gideon gigi gil gilbert gilles gina ginger ginny
        giorgio giovanna giovanni girish gisela giselle giulia giuseppe gladys glen glenda glenn gloria gonzalo gopal gordon grace graham graeme greg gregg gregor gregory greta gretchen guido guillaume guillermo gunnar gunter gunther günter günther gus gustav gustavo guy gwen
        gwendolyn hal haley hamish hank hannah hanna hannes hans hansjörg harald hari harold harriet harry harsh harvey hassan hazel heather hector heidi heike heiko heiner heinrich heinz helen helena helene helga helmut hendrik henk henning henri henrik
        henrique henry herb herbert herman hermann hilary hilda hillary hiroshi holger holly horst howard hubert hugh hugo humberto ian ida ignacio igor ilona ilya imran ines inga inge ingo ingrid ira irene irina iris irma irvin irwin isaac isabel
        isabella isabelle isaiah ismail ivan ivana ivo ivonne ivy jack jackie jacob jacqueline jacques jaime jake jakob jakub james jamie jan jana jane janelle janet janice janie janine janos jared jason jasmin jasmine jasper javier jay jayesh jayne jean jeanette
        jeanie jeanne jeannie jed jeff jeffery jeffrey jen jenna jennie jennifer jenny jens jerald jeremiah jeremy jerome jérôme jerry jess jesse jessica jessie jill jillian jim jimmie jimmy jitendra jo joachim joan joann joanna joanne joao jocelyn jochen
        jodi jodie jody joe joel joelle joerg jörg joey johan johann johanna johannes john johnnie johnny jon jonas jonathan joost jordi jorge jörn jose josé josef josefina joseph josephine josh joshua joy joyce juan juanita judith judy juergen jürgen julia
        julian juliana julianne julie julien juliet julio julius jun jürg justin justine jutta kai kalle kam kamal kamil karen karim karin karina karl karla karsten karthik kasper kate katharina katherine kathleen kathryn kathy katie katja katrin katrina kay kayla
        keith kelley kelli kellie kelly kelvin ken kendra kenji kenneth kenny kent kerry kerstin kevin khalid kim kimberly kirill kirk kirsten kirstin kiran klaus konrad konstantin kris krishna krista kristen kristi kristian kristin kristina kristine kristof
        kristy krzysztof kunal kurt kyle lakshmi lance lara larry lars latoya laura laure laurel lauren laurence laurent laurie lawrence lea leah leander leann leanne lee leif leigh leila lena leo leon leona leonard leonardo leonie leroy les lesley leslie
        lester leticia levi lewis liam lillian lily lina linda lindsay lindsey linus lionel lisa liz liza lloyd lois lola lora loren lorena lorenz lorenzo loretta lori lorraine lothar lou louie louis louisa louise luc luca lucas lucia luciano lucie
        lucille lucinda lucy ludwig luigi luis luisa luise lukas luke lutz lydia lyle lynda lynette lynn lynne mabel maciej madeleine madeline magda magdalena maggie magnus mahesh maik malcolm malik mallory mandy manfred manish manoj manuel manuela mara marc marcel
        marcella marcelo marcia marcin marco marcos marcus marcy marek margaret margarita marge margie margot marguerite maria mariah marian mariana marianne marie marilyn marina mario marion marisa marissa maritza marjorie mark marko markus marla marlene marsha marta martha martin
        martina martine marty marvin mary maryann masahiro massimo mat mateo mathew mathias mathieu mathilde matt matteo matthew matthias matthieu maude maureen maurice mauricio mauro max maxim maxime maximilian maxine maya meera megan meghan mei melanie melinda melissa
        mel melvin mercedes meredith michael michaela michal michel michele michelle mick mickey miguel mihai mika mikael mike mikhail milan mildred milena miles milton mimi mindy minh mira miranda miriam mirko mischa misty mitch mitchell mitsuo mohamed mohammad mohammed mohan
        mohit moira mollie molly mona monica monika monique monty moritz morris moses muhammad muriel mustafa myra myriam myrna nadia nadine nadja nancy nanette naomi narendra natalia natalie natasha nate nathalie nathan nathaniel naveen ned neeraj neha neil nellie
        nelson nicholas nick nicki nicky nico nicola nicolas nicole niels nigel nihar nikhil niklas nikolai nikolaus nikolay nils nina nisha nitin noah noel noelle nora norbert noreen norm norma norman odette olaf olav ole oleg olga oliver olivia olivier omar oscar oskar
        osman otto owen pablo paco paige pam pamela pankaj paola paolo pascal patrice patricia patrick patrik patsy patti patty paul paula paulette paulina pauline paulo pavel pawel pedro peggy penelope penny per percy perry pete peter petra petr phil philip philipp philippa
        philippe phillip phyllis pia pierre pieter pilar piotr polly prakash pramod pranav prasad prashant preeti preston priscilla priya priyanka rachel rafael raghu rahul raimund rainer raj rajeev rajesh rajiv rakesh ralf ralph ram ramesh ramon ramona ramón randall randi randolph randy raphael rashid raul
        ravi raymond reagan rebecca rebekah regina reid reinhard reinhold rena renata renate rene rené renee reto rex rhonda ricardo riccardo rich richard rick rickey rickie ricky rita rob robbie robert roberta roberto robin robyn rocco rochelle rod roderick rodney rodolfo rodrigo roel roger rogers rohan rohit
        roland rolf romain roman ron ronald ronda ronnie ronny rosa rosalie rosalind rosanna rosanne rosario rosemarie rosemary rosie ross roxanne roy ruben rudi rudolf rudolph rudy rufus rupert russ russell rusty ruth ruud ryan sabine sabrina sachin sal sally salman salvatore sam samantha samir samuel sandeep sandi
        sandra sandro sandy sanjay sanjeev santosh sara sarah sascha sasha satish saul saurabh savita scott sean seamus sebastian sebastien sergei sergey sergio seth shahid shane shannon sharon shaun shauna shawn sheila shelby sheldon shelley shelly sheri sherri sherrie sherry sheryl shirley shiv shreyansh shyam
        sibylle sid siegfried sigrid silke silvia silvio simon simona simone sinead sofia sofie sonia sonja sonya sophia sophie soren søren srinivas stacey stacie stacy stan stanislav stanley stefan stefania stefanie stefano stella stelian steph stephan stephane stéphane stephanie stephen steve steven stewart stuart
        subhash sudhir sue suman sumit sunil sunita suresh susan susana susanna susanne susi susie suzanne suzie suzy svein sven svenja swati sylvain sylvia sylvie tabitha taisiya takashi takeshi tamara tami tammy tanja tanya tara tariq tatiana tatjana taylor ted teddy teresa teri terence terrance terrell terrence terri terry
        tess tessa thad thea thelma theo theodore theresa therese thierry thilo thomas thorsten tiffany till tilo tim timo timothy tina tobias toby tod todd tom tomas tomasz tommaso tommie tommy toni tonia tony tonya torsten traci tracey tracy travis trent trevor tricia trina trish trisha tristan trudy tyler tyrone udo
        ulf uli ulrich ulrike umesh umberto ursula uwe vaibhav valentin valentina valerie vanessa vaughn veit venkat vera verena vern vernon veronica veronika veronique vic vicente vicki vickie vicky victor victoria viktor viktoria vijay vikas vikram vince vincent vinay vincenzo vinod viola violet virginie vishal vitaly vittorio vivek
        viviana vivian vivien volker walter waltraud wanda warren wei wendell wendi wendy werner wes wesley whitney wilbur wiebke wilfried wilhelm wilhelmina willem william willie willis wilma winfried winston wolf wolfgang wouter xavier xiaoming yan yann yasmin yasmine yolanda yoshi youssef yuki yuri yusuf yvette yves yvonne
        velma verna vern twila theda thresa pearl millie minnie nell ollie opal kristie krystal lakisha latasha lashonda shirlee sherrill darrel darrin jeffry jerrod jermaine deshawn marlon reggie reginald rhea roslyn rosalyn hollis homer ira
        zach zachary zack zelda zoe zoltan zuzana
        """;

    private static readonly FrozenSet<string> Names = FrozenSet.ToFrozenSet(Table.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a word is a given name, by itself or up to its hyphen: "Jean-Luc".</summary>
    public static bool Has(string word) => Names.Contains(word) || (word.IndexOf('-', StringComparison.Ordinal) is > 0 and var at && Names.Contains(word[..at]));
}
