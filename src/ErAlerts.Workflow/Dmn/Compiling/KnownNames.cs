using System.Collections.Immutable;
using ErAlerts.Workflow.Dmn.Running;
using ErAlerts.Workflow.Feel;

namespace ErAlerts.Workflow.Dmn.Compiling;

/// <summary>The names that FEEL text may use at some place of a model.</summary>
internal sealed class KnownNames
{
    private readonly CompiledModel _model;
    private readonly ImmutableHashSet<string> _names;
    private FeelVocabulary? _vocabulary;

    private KnownNames(CompiledModel model, ImmutableHashSet<string> names) => (_model, _names) = (model, names);

    /// <summary>The vocabulary for the parser, made once for all texts of the place.</summary>
    public FeelVocabulary Vocabulary => _vocabulary ??= new FeelVocabulary(_names, _model.MemberNames, _model.Types.All);

    /// <summary>No variables; components of types and elements of imported models may still follow a dot.</summary>
    public static KnownNames Of(CompiledModel model) => new(model, ImmutableHashSet.Create<string>(StringComparer.Ordinal));

    public KnownNames With(params IEnumerable<string> names) => new(_model, _names.Union(names));
}
