package io.ddbkit.traits.internal.codec;

import io.ddbkit.spec.tree.Tree;
import io.ddbkit.traits.call.FactoryCall;
import io.ddbkit.traits.call.FromFactoryCall;
import io.ddbkit.traits.json.TreeJson;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A trait by the call that makes it: one of ours by its {@code name} and its arguments; one of
 * somebody's own by what it is {@code named}, with all that is in it. Of one's own the name alone
 * says nothing, so that at least one list stands there, though it may be empty.
 *
 * @param ours the calls by name
 * @param own the call of what is one's own
 */
record CallCodec(Map<String, RecordCodec> ours, RecordCodec own) implements Codec {
  private static final String NAME = "name";
  private static final String NAMED = FactoryCall.NAMED;

  static CallCodec of(Class<?> called) {
    var ours = new LinkedHashMap<String, RecordCodec>();
    RecordCodec own = null;
    for (var call : calls(called).getPermittedSubclasses()) {
      var codec = RecordCodec.of(call);
      var method = FactoryCall.method(call);
      if (method.equals(NAMED)) {
        own = codec;
      } else {
        ours.put(method, codec);
      }
    }
    return new CallCodec(
        ours, Objects.requireNonNull(own, () -> called + " has no call with a component named"));
  }

  private static Class<?> calls(Class<?> called) {
    return Arrays.stream(called.getMethods())
        .filter(method -> method.getName().equals("call") && method.getParameterCount() == 0)
        .map(Method::getReturnType)
        .filter(Class::isSealed)
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException(called + " is not a sealed interface of calls"));
  }

  @Override
  public String expects() {
    return "an object with "
        + NAME
        + ", one of "
        + String.join(", ", ours.keySet())
        + ", or with "
        + NAMED
        + ", a name of your own";
  }

  @Override
  public Tree write(Object value) {
    var call = ((FromFactoryCall<?>) value).call();
    var method = FactoryCall.method(call.getClass());
    var codec = ours.get(method);
    return codec == null ? ownWritten(call) : named(method, codec.write(call));
  }

  private Tree ownWritten(FactoryCall<?> call) {
    var said = own.write(call);
    return lists().stream().noneMatch(said.members()::containsKey)
        ? said.with(lists().get(0), Tree.Array.texts(List.of()))
        : said;
  }

  private static Tree.Node named(String name, Tree.Node arguments) {
    var members = new LinkedHashMap<String, Tree>();
    members.put(NAME, new Tree.Text(name));
    members.putAll(arguments.members());
    return new Tree.Node(members);
  }

  @Override
  public Optional<Object> readSound(Tree tree, DocumentPlace at) {
    if (!(tree instanceof Tree.Node node)) {
      return at.mistaken(tree, expects(), Optional.of(example(Optional.of(tree))));
    }
    if (node.members().containsKey(NAME)) {
      return ours(node, at).map(call -> ((FactoryCall<?>) call).made());
    }
    if (!node.members().containsKey(NAMED)) {
      return at.component(NAME).missing(expects(), line(ours.keySet().iterator().next()));
    }
    if (lists().stream().noneMatch(node.members()::containsKey)) {
      var instead = '"' + lists().get(0) + "\": []";
      at.component(lists().get(0)).missing("at least one of " + lists(), instead);
    }
    return own.read(node, Set.of(), at).map(call -> ((FactoryCall<?>) call).made());
  }

  private Optional<Object> ours(Tree.Node node, DocumentPlace at) {
    var place = at.component(NAME);
    var name = Codec.of(String.class).read(Objects.requireNonNull(node.members().get(NAME)), place);
    if (name.isEmpty()) {
      return Optional.empty();
    }
    var call = ours.get(name.get());
    if (call == null) {
      var ownWay = List.of("for one of your own, use " + NAMED + " instead of " + NAME);
      return place.unknown(DocumentPlace.CHOICE, (String) name.get(), ours.keySet(), ownWay);
    }
    return call.read(node, Set.of(NAME), at);
  }

  /** The parts of what is one's own that are lists. */
  private List<String> lists() {
    return own.parts().stream()
        .filter(part -> part.unsaid().filter(Collection.class::isInstance).isPresent())
        .map(RecordPart::name)
        .toList();
  }

  private static String line(String name) {
    return '"' + NAME + "\": " + TreeJson.line(new Tree.Text(name));
  }

  /** The call that has the fewest arguments. */
  @Override
  public Tree example(Optional<Tree> found) {
    var simplest =
        ours.entrySet().stream()
            .min(
                (a, b) ->
                    Integer.compare(a.getValue().required().size(), b.getValue().required().size()))
            .orElseThrow();
    return named(simplest.getKey(), simplest.getValue().example(Optional.empty()));
  }
}
