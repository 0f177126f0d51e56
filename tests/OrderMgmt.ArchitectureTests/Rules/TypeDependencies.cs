using System.Collections.Concurrent;
using System.Reflection;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace OrderMgmt.ArchitectureTests.Rules;

/// <summary>A type and everything that its signatures, attributes and bodies name, those of its nested and compiler-made types included.</summary>
internal sealed record TypeDependencies(string Namespace, string Name, IReadOnlySet<string> Names)
{
    private static readonly ConcurrentDictionary<Assembly, IReadOnlyList<TypeDependencies>> ByAssembly = new();

    /// <summary>All top-level types of an assembly.</summary>
    public static IReadOnlyList<TypeDependencies> Of(Assembly assembly) => ByAssembly.GetOrAdd(assembly, Read);

    /// <summary>True when the type names this type, or one of this namespace or a deeper one.</summary>
    public bool Knows(string typeOrNamespace) =>
        Names.Any(name => name.StartsWith(typeOrNamespace, StringComparison.Ordinal) && (name.Length == typeOrNamespace.Length || name[typeOrNamespace.Length] is '.' or '/' or '`'));

    private static List<TypeDependencies> Read(Assembly assembly)
    {
        using var definition = AssemblyDefinition.ReadAssembly(assembly.Location);
        return [.. definition.MainModule.Types.Select(type =>
        {
            var names = new Collector();
            names.AddType(type);
            return new TypeDependencies(type.Namespace, type.FullName, names.Found);
        })];
    }

    private sealed class Collector
    {
        public HashSet<string> Found { get; } = [];

        public void AddType(TypeDefinition type)
        {
            Add(type.BaseType);
            AddAll(type.Interfaces.Select(implemented => implemented.InterfaceType));
            AddAttributes(type);
            AddConstraints(type);
            foreach (var field in type.Fields)
            {
                Add(field.FieldType);
                AddAttributes(field);
            }

            foreach (var property in type.Properties)
            {
                AddAttributes(property);
            }

            foreach (var method in type.Methods)
            {
                AddMethod(method);
            }

            foreach (var nested in type.NestedTypes)
            {
                AddType(nested);
            }
        }

        private void AddMethod(MethodDefinition method)
        {
            AddAttributes(method);
            AddConstraints(method);
            AddSignature(method);
            foreach (var parameter in method.Parameters)
            {
                AddAttributes(parameter);
            }

            if (!method.HasBody)
            {
                return;
            }

            AddAll(method.Body.Variables.Select(variable => variable.VariableType));
            AddAll(method.Body.ExceptionHandlers.Select(handler => handler.CatchType));
            foreach (var instruction in method.Body.Instructions)
            {
                AddOperand(instruction);
            }
        }

        private void AddOperand(Instruction instruction)
        {
            switch (instruction.Operand)
            {
                case TypeReference type:
                    Add(type);
                    break;
                case MethodReference method:
                    Add(method.DeclaringType);
                    AddSignature(method);
                    AddAll((method as GenericInstanceMethod)?.GenericArguments ?? []);
                    break;
                case FieldReference field:
                    Add(field.DeclaringType);
                    Add(field.FieldType);
                    break;
                default:
                    break;
            }
        }

        private void AddSignature(MethodReference method)
        {
            Add(method.ReturnType);
            AddAll(method.Parameters.Select(parameter => parameter.ParameterType));
        }

        private void AddConstraints(IGenericParameterProvider generic) =>
            AddAll(generic.GenericParameters.SelectMany(parameter => parameter.Constraints).Select(constraint => constraint.ConstraintType));

        private void AddAttributes(Mono.Cecil.ICustomAttributeProvider holder) => AddAll(holder.CustomAttributes.Select(attribute => attribute.AttributeType));

        private void AddAll(IEnumerable<TypeReference?> types)
        {
            foreach (var type in types)
            {
                Add(type);
            }
        }

        private void Add(TypeReference? type)
        {
            switch (type)
            {
                case null or GenericParameter:
                    break;
                case GenericInstanceType generic:
                    Add(generic.ElementType);
                    AddAll(generic.GenericArguments);
                    break;
                case TypeSpecification wrapped:
                    Add(wrapped.ElementType);
                    break;
                default:
                    Found.Add(type.FullName);
                    break;
            }
        }
    }
}
