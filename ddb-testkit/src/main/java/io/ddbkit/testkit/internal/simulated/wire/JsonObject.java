package io.ddbkit.testkit.internal.simulated.wire;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An object of JSON, with its members in their order. Whoever asks for a member knows its type: the
 * request was judged before.
 */
public final class JsonObject {
  private final Map<String, @Nullable Object> members = new LinkedHashMap<>();

  /** Sets a member, also to nothing. */
  public JsonObject put(String name, @Nullable Object value) {
    members.put(name, value);
    return this;
  }

  /** Sets a member, if there is something to set. */
  public JsonObject put(String name, Optional<?> value) {
    value.ifPresent(it -> members.put(name, it));
    return this;
  }

  /** Sets a member to a list; an empty one is left out, as DynamoDB does. */
  public JsonObject putSome(String name, List<?> values) {
    if (!values.isEmpty()) {
      members.put(name, values);
    }
    return this;
  }

  /** Takes a member away. */
  public JsonObject without(String name) {
    members.remove(name);
    return this;
  }

  public boolean isEmpty() {
    return members.isEmpty();
  }

  public Set<String> names() {
    return members.keySet();
  }

  /** Whether there is such a member that is something. */
  public boolean has(String name) {
    return members.get(name) != null;
  }

  public @Nullable Object get(String name) {
    return members.get(name);
  }

  public Optional<String> text(String name) {
    return Optional.ofNullable((String) members.get(name));
  }

  /** The text, which is required and was asked for before. */
  public String string(String name) {
    return text(name).orElseThrow(() -> new IllegalStateException("no " + name));
  }

  public Optional<Long> number(String name) {
    return Optional.ofNullable(members.get(name)).map(value -> ((Number) value).longValue());
  }

  public Optional<Boolean> flag(String name) {
    return Optional.ofNullable((Boolean) members.get(name));
  }

  public boolean isTrue(String name) {
    return flag(name).orElse(false);
  }

  public Optional<JsonObject> object(String name) {
    return Optional.ofNullable((JsonObject) members.get(name));
  }

  /** The elements; none, if there is no such list. */
  public List<JsonObject> objects(String name) {
    return list(name).stream().map(JsonObject.class::cast).toList();
  }

  /** The elements; none, if there is no such list. */
  public List<String> texts(String name) {
    return list(name).stream().map(String.class::cast).toList();
  }

  /** The elements; none, if there is no such list. */
  public List<Object> list(String name) {
    return members.get(name) instanceof List<?> list ? new ArrayList<Object>(list) : List.of();
  }

  /** A time, as the service writes it: seconds since 1970 with their fraction. */
  public JsonObject putTime(String name, Instant time) {
    return put(name, BigDecimal.valueOf(time.toEpochMilli(), 3));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof JsonObject that && members.equals(that.members);
  }

  @Override
  public int hashCode() {
    return members.hashCode();
  }

  @Override
  public String toString() {
    return members.toString();
  }
}
