package io.ddbkit.spec.text;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.reflect.RecordType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The calls in Java that make a value: a factory, and what is called on its result. They print as
 * people write them, such as {@code OnDemand.on().maxRead(1000)}, so that a value is found in the
 * code, and can be pasted into it.
 *
 * <p>A value lists these calls in its {@code toString}; how arguments are printed is defined here
 * for all values. An empty {@code Optional} or collection is no argument, others are their
 * elements.
 */
public final class JavaCalls {
  private final String receiver;
  private final List<Call> calls;

  /** A call, with the arguments that it is printed with. */
  private record Call(String method, List<String> arguments) {
    @Override
    public String toString() {
      return '.' + method + '(' + String.join(", ", arguments) + ')';
    }
  }

  private JavaCalls(String receiver, List<Call> calls) {
    this.receiver = receiver;
    this.calls = List.copyOf(calls);
  }

  /** A call of a static method: {@code Streams.of(KEYS_ONLY)}. */
  public static JavaCalls of(Class<?> type, String factory, Object... arguments) {
    requireNonNull(type, "type");
    requireNonNull(factory, "factory");
    return new JavaCalls(type.getSimpleName(), List.of()).then(factory, arguments);
  }

  /**
   * A factory with the components of a record as arguments, except for optional ones and
   * collections.
   */
  public static JavaCalls ofRecord(Class<?> type, String factory, Record call) {
    requireNonNull(type, "type");
    requireNonNull(factory, "factory");
    requireNonNull(call, "call");
    var arguments =
        RecordType.of(call.getClass()).components().stream()
            .map(component -> component.of(call))
            .filter(each -> !(each instanceof Optional<?> || each instanceof Collection<?>))
            .toArray();
    return of(type, factory, arguments);
  }

  /**
   * A factory with the first of these entries, and a call for each other one: {@code
   * TableTags.of("a", "b").and("c", "d")}. Without entries, the factory alone.
   */
  public static JavaCalls ofEach(
      Class<?> type, String factory, String next, Map<String, ?> entries) {
    requireNonNull(type, "type");
    requireNonNull(factory, "factory");
    requireNonNull(next, "next");
    requireNonNull(entries, "entries");
    var all = of(type, factory);
    boolean first = true;
    for (var each : entries.entrySet()) {
      all =
          first
              ? of(type, factory, each.getKey(), each.getValue())
              : all.then(next, each.getKey(), each.getValue());
      first = false;
    }
    return all;
  }

  /**
   * A lambda that returns its parameter, to be followed by calls: {@code i -> i.read(5)} is an
   * argument of a method that takes a change.
   */
  public static JavaCalls change(String parameter) {
    requireNonNull(parameter, "parameter");
    return new JavaCalls(parameter + " -> " + parameter, List.of());
  }

  /** An argument that is a name, and no text: it is written without quotes. */
  public static Object name(String name) {
    return new Name(requireNonNull(name, "name"));
  }

  private record Name(String name) {
    @Override
    public String toString() {
      return Printable.value(name);
    }
  }

  /** These, and a call on what they return. */
  public JavaCalls then(String method, Object... arguments) {
    requireNonNull(method, "method");
    requireNonNull(arguments, "arguments");
    var texts = new ArrayList<String>();
    for (var argument : arguments) {
      JavaArguments.add(argument, texts);
    }
    return then(List.of(new Call(method, texts)));
  }

  /** These, and a call with no arguments, if that is so. */
  public JavaCalls thenIf(boolean condition, String method) {
    requireNonNull(method, "method");
    return condition ? then(method) : this;
  }

  /** These, and a call with this argument, if there is one. */
  public JavaCalls thenIfPresent(String method, Optional<?> argument) {
    requireNonNull(method, "method");
    return requireNonNull(argument, "argument").isPresent() ? then(method, argument) : this;
  }

  /** These, and a call with what is there after a change, if it is not what was there before. */
  public JavaCalls thenIfChanged(String method, Optional<?> before, Optional<?> after) {
    requireNonNull(method, "method");
    requireNonNull(before, "before");
    requireNonNull(after, "after");
    return after.equals(before) ? this : thenIfPresent(method, after);
  }

  /** These, and a call for each of these arguments. */
  public JavaCalls thenEach(String method, Collection<?> arguments) {
    requireNonNull(method, "method");
    var all = this;
    for (var each : requireNonNull(arguments, "arguments")) {
      all = all.then(method, each);
    }
    return all;
  }

  /** These, and a call for each entry, with its key and its value as arguments. */
  public JavaCalls thenEach(String method, Map<String, ?> entries) {
    requireNonNull(method, "method");
    var all = this;
    for (var each : requireNonNull(entries, "entries").entrySet()) {
      all = all.then(method, each.getKey(), each.getValue());
    }
    return all;
  }

  /** These, and then the calls of others, whatever those are called on. */
  public JavaCalls then(JavaCalls others) {
    return then(requireNonNull(others, "others").calls);
  }

  private JavaCalls then(List<Call> more) {
    var all = new ArrayList<>(calls);
    all.addAll(more);
    return new JavaCalls(receiver, all);
  }

  /** These as an argument that is left out where they change nothing. */
  public Optional<JavaCalls> unlessEmpty() {
    return calls.isEmpty() ? Optional.empty() : Optional.of(this);
  }

  @Override
  public String toString() {
    var text = new StringBuilder(receiver);
    calls.forEach(text::append);
    return text.toString();
  }
}
