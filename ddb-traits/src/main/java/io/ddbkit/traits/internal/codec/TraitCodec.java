package io.ddbkit.traits.internal.codec;

import io.ddbkit.spec.AppliedTrait;
import io.ddbkit.spec.trait.Origin;
import io.ddbkit.spec.trait.Trait;
import io.ddbkit.spec.trait.TraitType;
import io.ddbkit.spec.tree.Tree;
import io.ddbkit.traits.json.TreeJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A trait: an object whose one member has the trait's id for a name, and its components for a
 * value.
 *
 * @param said whether it stands as it was said, perhaps over others: then {@code override} tells
 *     the reason
 */
record TraitCodec(boolean said) implements Codec {
  private static final String OVERRIDE = "override";

  @Override
  public String expects() {
    return "an object of one trait, by its id";
  }

  @Override
  public Tree write(Object value) {
    if (!(value instanceof AppliedTrait whole)) {
      return trait((Trait) value);
    }
    return trait(whole.trait()).with(OVERRIDE, whole.overrideReason());
  }

  private static Tree.Node trait(Trait trait) {
    var type = trait.type();
    if (!type.equals(Registry.TRAITS.get(type.id()))) {
      throw new IllegalArgumentException(
          trait
              + " is not a registered trait, so it could not be read again; register it with a"
              + " TraitProvider");
    }
    return Tree.Node.empty().with(type.id(), Codec.of(type.javaType()).write(trait));
  }

  @Override
  public Optional<Object> readSound(Tree tree, DocumentPlace at) {
    if (!(tree instanceof Tree.Node node)) {
      return at.mistaken(tree, expects(), Optional.of(example(Optional.empty())));
    }
    var members = new LinkedHashMap<>(node.members());
    var override = said ? Optional.ofNullable(members.remove(OVERRIDE)) : Optional.<Tree>empty();
    var reason = override.flatMap(why -> reason(why, at.component(OVERRIDE)));
    var trait = trait(members, at);
    return said ? trait.map(one -> said((Trait) one, reason, at)) : trait;
  }

  private static Optional<Object> reason(Tree why, DocumentPlace at) {
    at.stands(why);
    at.faults().limits().override(at);
    return Codec.of(String.class).read(why, at);
  }

  private static AppliedTrait said(Trait trait, Optional<Object> reason, DocumentPlace at) {
    var why = reason.map(String.class::cast);
    var said = at.faults().lines().origin(at.component(trait.type().id()).path());
    return new AppliedTrait(trait, why, new Origin(said.description(), said.at(), why));
  }

  private Optional<Object> trait(Map<String, Tree> members, DocumentPlace at) {
    if (members.isEmpty()) {
      return at.missing(expects(), TreeJson.line(example(Optional.empty())));
    }
    var known = Registry.TRAITS;
    members.keySet().stream()
        .filter(id -> !known.containsKey(id))
        .forEach(id -> at.component(id).unknown(DocumentPlace.TRAIT, id, known.keySet()));
    var types = known.values().stream().filter(type -> members.containsKey(type.id())).toList();
    if (types.size() > 1) {
      var ids = types.stream().map(TraitType::id).collect(Collectors.joining(" and "));
      return at.told(
          DocumentPlace.VALUE, ids + " in one object; use an object for each", List.of());
    }
    return types.stream().findFirst().flatMap(type -> read(type, members, at));
  }

  /** A trait that has no need of saying more. */
  @Override
  public Tree example(Optional<Tree> found) {
    return Registry.TRAITS.entrySet().stream()
        .filter(trait -> Codec.of(trait.getValue().javaType()).unsaid().isPresent())
        .findFirst()
        .map(trait -> Tree.Node.empty().with(trait.getKey(), Tree.Node.empty()))
        .orElseGet(Tree.Node::empty);
  }

  private static Optional<Object> read(
      TraitType<?> type, Map<String, Tree> members, DocumentPlace at) {
    var components = Objects.requireNonNull(members.get(type.id()));
    var place = at.component(type.id());
    place.stands(components);
    if (!place.faults().limits().permits(type.id(), place)) {
      return Optional.empty();
    }
    var trait = Codec.of(type.javaType()).read(components, place);
    trait.ifPresent(one -> place.faults().limits().judge((Trait) one, place));
    return trait;
  }
}
