package io.ddbkit.traits.policy;

import io.ddbkit.spec.tree.Tree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** The normal form of a statement: a list for what may be one value or several, in one order. */
final class PolicyStatement {
  private static final Set<String> ACTIONS = Set.of("Action", "NotAction");
  private static final Set<String> RESOURCES = Set.of("Resource", "NotResource");
  private static final Set<String> PRINCIPALS = Set.of("Principal", "NotPrincipal");

  /** An account as a principal: its id, or the ARN of its root, are one to IAM. */
  private static final Pattern ROOT = Pattern.compile("arn:aws[a-z-]*:iam::(\\d{12}):root");

  private PolicyStatement() {}

  static Tree.Node normal(Tree.Node statement) {
    var normal = new LinkedHashMap<String, Tree>();
    statement.members().forEach((name, value) -> normal.put(name, normal(name, value)));
    return new Tree.Node(normal);
  }

  private static Tree normal(String name, Tree value) {
    if (ACTIONS.contains(name)) {
      return sorted(value, action -> action.toLowerCase(Locale.ROOT));
    }
    if (RESOURCES.contains(name)) {
      return sorted(value, resource -> resource);
    }
    if (PRINCIPALS.contains(name)) {
      return principal(value);
    }
    return switch (name) {
      case "Condition" -> members(value, operator -> members(operator, PolicyStatement::sorted));
      case "Effect" -> value instanceof Tree.Text effect ? effect(effect) : value;
      default -> value;
    };
  }

  /** DynamoDB takes an effect in any letters. */
  private static Tree effect(Tree.Text effect) {
    return new Tree.Text(effect.value().toLowerCase(Locale.ROOT));
  }

  /** Everybody is {@code "*"}, or {@code "*"} of AWS. */
  private static Tree principal(Tree value) {
    return value instanceof Tree.Text
        ? Tree.Node.empty().with("AWS", sorted(value))
        : members(value, each -> sorted(each, PolicyStatement::account));
  }

  private static String account(String principal) {
    var root = ROOT.matcher(principal);
    return root.matches() ? root.group(1) : principal;
  }

  private static Tree members(Tree value, UnaryOperator<Tree> each) {
    if (!(value instanceof Tree.Node node)) {
      return value;
    }
    var normal = new LinkedHashMap<String, Tree>();
    node.members().forEach((name, member) -> normal.put(name, each.apply(member)));
    return new Tree.Node(normal);
  }

  private static Tree sorted(Tree value) {
    return sorted(value, text -> text);
  }

  /** Values in alphabetical order, each once; a number or a boolean is its text to IAM. */
  private static Tree sorted(Tree value, UnaryOperator<String> each) {
    var values = list(value);
    return values.stream().allMatch(PolicyStatement::isScalar)
        ? Tree.Array.texts(
            values.stream().map(PolicyStatement::text).map(each).distinct().sorted().toList())
        : value;
  }

  private static boolean isScalar(Tree value) {
    return !(value instanceof Tree.Node) && !(value instanceof Tree.Array);
  }

  private static String text(Tree scalar) {
    if (scalar instanceof Tree.Text text) {
      return text.value();
    }
    if (scalar instanceof Tree.Whole whole) {
      return Long.toString(whole.value());
    }
    return scalar instanceof Tree.Flag flag
        ? Boolean.toString(flag.value())
        : Double.toString(((Tree.Decimal) scalar).value());
  }

  /** The elements of a list, or the one value that stands for a list of one. */
  static List<? extends Tree> list(Tree value) {
    return value instanceof Tree.Array several ? several.elements() : List.of(value);
  }

  static boolean denies(Tree.Node normal) {
    return new Tree.Text("deny").equals(normal.members().get("Effect"));
  }

  /** The same without its Sid, which means nothing to IAM. */
  static Tree.Node withoutName(Tree.Node statement) {
    var members = new LinkedHashMap<String, Tree>(statement.members());
    members.remove("Sid");
    return new Tree.Node(Map.copyOf(members));
  }
}
