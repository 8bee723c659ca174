package io.ddbkit.testkit.item;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.internal.CheckReturnValue;
import io.ddbkit.spec.text.Printable;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An item, in normal form: numbers without superfluous zeros and sets in order, so that items are
 * equal when DynamoDB holds them so.
 *
 * @param attributes its attributes, by name
 */
@CheckReturnValue
public record Item(Map<String, AttributeValue> attributes) {

  public Item {
    requireNonNull(attributes, "attributes");
    var normal = new LinkedHashMap<String, AttributeValue>();
    attributes.forEach((name, value) -> normal.put(name, NormalForm.of(value)));
    attributes = Map.copyOf(normal);
  }

  /**
   * An item of one attribute; {@link #and} adds more.
   *
   * @param value a {@code String}, {@code Number}, {@code Boolean}, {@code byte[]}, {@code null}, a
   *     {@code List} or a {@code Map} of these, a {@code Set} of strings, numbers or {@code
   *     byte[]}, or an {@code AttributeValue}
   * @throws IllegalArgumentException if the value is of another type, or an empty or mixed set
   */
  public static Item of(String attribute, @Nullable Object value) {
    requireNonNull(attribute, "attribute");
    return new Item(Map.of(attribute, JavaValue.toAttribute(value)));
  }

  /**
   * An item of these attributes.
   *
   * @param values by name, of the types that {@link #of(String, Object)} takes
   * @throws IllegalArgumentException as {@link #of(String, Object)}
   */
  public static Item of(Map<String, ?> values) {
    requireNonNull(values, "values");
    var attributes = new LinkedHashMap<String, AttributeValue>();
    values.forEach((name, value) -> attributes.put(name, JavaValue.toAttribute(value)));
    return new Item(attributes);
  }

  /**
   * This item with one more attribute, or with another value of an attribute that it has.
   *
   * @throws IllegalArgumentException as {@link #of(String, Object)}
   */
  public Item and(String attribute, @Nullable Object value) {
    requireNonNull(attribute, "attribute");
    var more = new LinkedHashMap<>(attributes);
    more.put(attribute, JavaValue.toAttribute(value));
    return new Item(more);
  }

  /** Those of its attributes that bear these names. */
  public Item only(Collection<String> names) {
    requireNonNull(names, "names");
    var some = new LinkedHashMap<>(attributes);
    some.keySet().retainAll(names);
    return new Item(some);
  }

  /** Whether it has every attribute of {@code part}, with the same value. */
  public boolean has(Item part) {
    requireNonNull(part, "part");
    return attributes.entrySet().containsAll(part.attributes.entrySet());
  }

  /** Its attributes in the order of their names, such as <code>{id: "o-1", total: 5}</code>. */
  @Override
  public String toString() {
    return new TreeMap<>(attributes)
        .entrySet().stream()
            .map(
                attribute ->
                    Printable.value(attribute.getKey()) + ": " + ValueText.of(attribute.getValue()))
            .collect(Collectors.joining(", ", "{", "}"));
  }
}
