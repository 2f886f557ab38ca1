using System.Collections.Frozen;
using System.Collections.Immutable;
using ErAlerts.Workflow.Dmn.Definitions;
using ErAlerts.Workflow.Feel;
using ErAlerts.Workflow.Feel.Expressions;
using ErAlerts.Workflow.Feel.Types;
using ErAlerts.Workflow.Reading;

namespace ErAlerts.Workflow.Dmn.Typing;

/// <summary>The types of one model: those of FEEL, its item definitions, and those of imported models under their import's name.</summary>
internal sealed class TypeTable
{
    private readonly Dictionary<string, ItemDefinition> _items = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FeelType> _resolved = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DeferredType> _open = new(StringComparer.Ordinal);
    private readonly ImmutableArray<(ImportDefinition Import, TypeTable Types)> _imports;
    private readonly DmnFindings _findings;
    private FrozenDictionary<string, FeelType>? _all;

    public TypeTable(ModelDefinition model, ImmutableArray<(ImportDefinition Import, TypeTable Types)> imports, DmnFindings findings)
    {
        (_imports, _findings, Namespace) = (imports, findings, model.Namespace);
        foreach (var item in model.Items)
        {
            if (!_items.TryAdd(item.Name, item))
            {
                findings.Error(item.Id, "name-twice", $"The type '{item.Name}' is defined twice.");
            }
        }

        foreach (var item in model.Items)
        {
            Named(item.Name);
        }
    }

    /// <summary>Namespace of the model.</summary>
    public string Namespace { get; }

    /// <summary>Names of all components, which FEEL texts may use after a dot.</summary>
    public IEnumerable<string> ComponentNames =>
        _items.Values.SelectMany(Components).Concat(_imports.SelectMany(import => import.Types.ComponentNames));

    /// <summary>All types by the names FEEL text uses for them, those of imported models with their import's name.</summary>
    public IReadOnlyDictionary<string, FeelType> All => _all ??= Gather();

    /// <summary>The type that a name in FEEL text or a type reference means; null for none.</summary>
    public FeelType? Named(string name)
    {
        if (_resolved.TryGetValue(name, out var known))
        {
            return known;
        }

        if (_items.TryGetValue(name, out var item))
        {
            return Defined(name, item);
        }

        return NamedTypes.Find(name) ?? Imported(name);
    }

    /// <summary>The type a variable states; any when it states none or one that does not exist, which is reported.</summary>
    public FeelType Resolve(TypeName? type, string element)
    {
        if (type is null)
        {
            return SimpleType.Any;
        }

        if (Find(type) is { } found)
        {
            return found;
        }

        if (type.Text is "integer" or "long" or "double")
        {
            _findings.Warning(element, "type-foreign", $"'{type.Text}' is the name that some modellers give to number; DMN does not know it.");
            return SimpleType.Number;
        }

        _findings.Error(element, "type-unknown", $"There is no type '{type.Text}'.");
        return SimpleType.Any;
    }

    private FrozenDictionary<string, FeelType> Gather()
    {
        var all = new Dictionary<string, FeelType>(_resolved, StringComparer.Ordinal);
        foreach (var (import, types) in _imports)
        {
            foreach (var (name, type) in types.All)
            {
                all.TryAdd(import.Name.Length == 0 ? name : $"{import.Name}.{name}", type);
            }
        }

        return all.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Components(ItemDefinition item) =>
        item.Components.SelectMany(component => Components(component).Prepend(component.Name));

    private FeelType? Find(TypeName type)
    {
        if (type.Namespace is null || type.Namespace == Namespace)
        {
            return Named(type.Text) ?? Written(type.Text);
        }

        return DmnVersion.IsFeel(type.Namespace)
            ? NamedTypes.Find(type.Text)
            : _imports.FirstOrDefault(import => import.Import.Namespace == type.Namespace).Types?.Named(type.Text);
    }

    /// <summary>A type as FEEL writes it, such as <c>list&lt;number&gt;</c>.</summary>
    private FeelType? Written(string text)
    {
        if (!text.Contains('<', StringComparison.Ordinal))
        {
            return null;
        }

        var vocabulary = new FeelVocabulary(names: null, members: null, _resolved);
        return FeelExpression.Parse($"null instance of {text}", vocabulary).Expression?.Tree is InstanceOf test
            ? test.Type.Resolve(new Binder(vocabulary, hasInput: false))
            : null;
    }

    private FeelType? Imported(string name)
    {
        foreach (var (import, types) in _imports)
        {
            if (import.Name.Length == 0)
            {
                if (types.Named(name) is { } found)
                {
                    return found;
                }
            }
            else if (name.StartsWith(import.Name + ".", StringComparison.Ordinal) && types.Named(name[(import.Name.Length + 1)..]) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>Resolves a definition once; one that is met again while it is open refers to itself.</summary>
    private FeelType Defined(string name, ItemDefinition item)
    {
        if (_open.TryGetValue(name, out var self))
        {
            return self;
        }

        var placeholder = new DeferredType(name);
        _open.Add(name, placeholder);
        var type = Build(item);
        _open.Remove(name);
        placeholder.Target = IsEmptyLoop(type, placeholder) ? Loop(item) : type;
        return _resolved[name] = placeholder.Target;
    }

    private FeelType Loop(ItemDefinition item)
    {
        _findings.Error(item.Id, "type-circular", $"The type '{item.Name}' is defined by nothing but itself.");
        return SimpleType.Any;
    }

    private static bool IsEmptyLoop(FeelType type, DeferredType self) => type switch
    {
        ConstrainedType constrained => IsEmptyLoop(constrained.Base, self),
        DeferredType deferred => ReferenceEquals(deferred, self),
        _ => false,
    };

    private FeelType Build(ItemDefinition item)
    {
        FeelType type = item switch
        {
            { Components.IsEmpty: false } => Structure(item),
            { Function: { } signature } => new FunctionType(
                [.. signature.Parameters.Select(parameter => Resolve(parameter.Type, item.Id))], Resolve(signature.Result, item.Id)),
            _ => Resolve(item.Base, item.Id),
        };
        type = Constrain(type, item.AllowedValues, item);
        type = item.IsCollection ? new ListType(type) : type;
        return Constrain(type, item.Constraint, item);
    }

    private ContextType Structure(ItemDefinition item)
    {
        var entries = ImmutableSortedDictionary.CreateBuilder<string, FeelType>(StringComparer.Ordinal);
        foreach (var component in item.Components)
        {
            if (!entries.TryAdd(component.Name, Build(component)))
            {
                _findings.Error(component.Id, "name-twice", $"The component '{component.Name}' is defined twice in '{item.Name}'.");
            }
        }

        return new ContextType(entries.ToImmutable());
    }

    private FeelType Constrain(FeelType type, string? tests, ItemDefinition item)
    {
        if (tests is null)
        {
            return type;
        }

        var parse = FeelUnaryTests.Parse(tests, new FeelVocabulary(_items.Values.SelectMany(Components), members: null, types: null));
        if (parse.Tests is { } parsed)
        {
            return new ConstrainedType(type, parsed);
        }

        _findings.Error(item.Id, "feel-syntax", $"The allowed values of '{item.Name}' are not FEEL: {parse.Error?.Message}");
        return type;
    }
}
