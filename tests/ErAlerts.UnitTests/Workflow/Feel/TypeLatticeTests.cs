using ErAlerts.Workflow.Feel;
using ErAlerts.Workflow.Feel.Expressions;
using ErAlerts.Workflow.Feel.Types;

namespace ErAlerts.UnitTests.Workflow.Feel;

/// <summary>Which type stands in for which (DMN 10.3.2.9.2), which values belong to one, and how each is written.</summary>
public class TypeLatticeTests
{
    [Theory]
    [InlineData("number", "number", true)]
    [InlineData("number", "Any", true)]
    [InlineData("Any", "number", false)]
    [InlineData("number", "string", false)]
    [InlineData("Null", "number", true)]
    [InlineData("number", "Null", false)]
    [InlineData("date", "date and time", false)]
    [InlineData("list<number>", "Any", true)]
    [InlineData("list<number>", "list<number>", true)]
    [InlineData("list<number>", "list<Any>", true)]
    [InlineData("list<Any>", "list<number>", false)]
    [InlineData("list<number>", "number", false)]
    [InlineData("list<list<number>>", "list<list<Any>>", true)]
    [InlineData("range<number>", "Any", true)]
    [InlineData("range<number>", "range<number>", true)]
    [InlineData("range<number>", "range<Any>", true)]
    [InlineData("range<Any>", "range<number>", false)]
    [InlineData("range<number>", "list<number>", false)]
    [InlineData("context<a: number>", "Any", true)]
    [InlineData("context<a: number>", "context<a: number>", true)]
    [InlineData("context<a: number, b: string>", "context<a: number>", true)]
    [InlineData("context<a: number>", "context<a: number, b: string>", false)]
    [InlineData("context<a: number>", "context<a: Any>", true)]
    [InlineData("context<a: Any>", "context<a: number>", false)]
    [InlineData("context<a: number>", "list<number>", false)]
    [InlineData("function<number> -> number", "Any", true)]
    [InlineData("function<number> -> number", "function<number> -> number", true)]
    [InlineData("function<Any> -> number", "function<number> -> Any", true)]
    [InlineData("function<number> -> number", "function<Any> -> number", false)]
    [InlineData("function<number> -> Any", "function<number> -> number", false)]
    [InlineData("function<number> -> number", "function<number, number> -> number", false)]
    [InlineData("function<number> -> number", "number", false)]
    public void A_type_conforms_to_another(string one, string other, bool conforms) => Assert.Equal(conforms, Of(one).ConformsTo(Of(other)));

    [Fact]
    public void A_function_of_any_kind_and_a_choice_of_types_stand_where_all_of_theirs_do()
    {
        var dates = new UnionType([SimpleType.Date, SimpleType.DateTime]);

        Assert.Equal(("date or date and time", "function"), (dates.Name, AnyFunctionType.Instance.Name));
        Assert.True(dates.ConformsTo(SimpleType.Any) && !dates.ConformsTo(SimpleType.Date) && new UnionType([SimpleType.Date]).ConformsTo(SimpleType.Date));
        Assert.True(SimpleType.Date.ConformsTo(dates) && !SimpleType.Time.ConformsTo(dates));
        Assert.True(AnyFunctionType.Instance.ConformsTo(SimpleType.Any) && AnyFunctionType.Instance.ConformsTo(AnyFunctionType.Instance) && !AnyFunctionType.Instance.ConformsTo(SimpleType.Date));
        Assert.True(Of("function<number> -> number").ConformsTo(AnyFunctionType.Instance) && !Of("list<number>").ConformsTo(AnyFunctionType.Instance));
        Assert.True(dates.Contains(Evaluation.Of("@\"2026-07-08\"").Value) && !dates.Contains(Evaluation.Of("@\"10:00:00\"").Value));
        Assert.True(dates.Equals(new UnionType([SimpleType.Date, SimpleType.DateTime])) && !dates.Equals(new UnionType([SimpleType.DateTime, SimpleType.Date])));
    }

    [Theory]
    [InlineData("number")]
    [InlineData("list<number>")]
    [InlineData("range<date>")]
    [InlineData("context<a: number, b: list<string>>")]
    [InlineData("function<number, string> -> boolean")]
    [InlineData("function<> -> Any")]
    public void A_type_is_written_as_it_is_read(string text) => Assert.Equal(text, Of(text).Name);

    [Theory]
    [InlineData("list<number>", "[1, null]", true)]
    [InlineData("list<number>", "[1, \"a\"]", false)]
    [InlineData("list<number>", "1", false)]
    [InlineData("list<Any>", "[1, \"a\"]", true)]
    [InlineData("range<number>", "[1..2]", true)]
    [InlineData("range<number>", "> 1", true)]
    [InlineData("range<date>", "[1..2]", false)]
    [InlineData("context<a: number>", "{a: 1, b: 2}", true)]
    [InlineData("context<a: number>", "{a: null}", true)]
    [InlineData("context<a: number>", "{b: 1}", false)]
    [InlineData("context<a: number>", "{a: \"x\"}", false)]
    [InlineData("function<number> -> number", "function(a: number) a", true)]
    [InlineData("function<number> -> number", "function(a: number, b: number) a", false)]
    [InlineData("Any", "1", true)]
    [InlineData("dateTime", "@\"2026-07-08T10:00:00\"", true)]
    [InlineData("dayTimeDuration", "@\"P1D\"", true)]
    [InlineData("yearMonthDuration", "@\"P1D\"", false)]
    public void A_value_belongs_to_a_type(string type, string value, bool belongs) => Assert.Equal(belongs, Of(type).Contains(Evaluation.Of(value).Value));

    private static FeelType Of(string text) =>
        ((InstanceOf)FeelExpression.Parse($"null instance of {text}").Expression!.Tree).Type.Resolve(new Binder(FeelVocabulary.Empty, hasInput: false))!;
}
