package io.ddbkit.provisioner.bean;

import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.Key;
import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.trait.Path;
import io.ddbkit.traits.TimeToLive;
import io.ddbkit.traits.TimeToLive.Expiry;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.enhanced.dynamodb.AttributeValueType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** What a bean and the table of a spec have different. */
final class Comparison {
  private static final Path EXPIRY = TimeToLive.TIME_TO_LIVE.path().component("attribute");

  private final BeanAttributes attributes;
  private final BeanParts bean;
  private final CheckedTable table;
  private final Differences told;
  private final List<Finding> found = new ArrayList<>();

  Comparison(TableSchema<?> schema, CheckedTable table) {
    this.attributes = new BeanAttributes(schema);
    this.bean = BeanParts.of(schema);
    this.table = table;
    this.told = new Differences(attributes, table);
  }

  List<Finding> all() {
    primaryKey();
    indexes();
    table.keyAttributes().forEach(this::type);
    table.get(TimeToLive.TIME_TO_LIVE).ifPresent(this::expiry);
    return found;
  }

  private void primaryKey() {
    var own = QueryKeys.of(bean.primaryKey);
    var theirs = QueryKeys.of(table.primaryKey());
    if (!own.equals(theirs)) {
      found.add(told.primaryKey(CoreSettings.PRIMARY_KEY.path(), own, theirs));
    }
  }

  private void indexes() {
    var own = QueryKeys.of(bean, table.primaryKey());
    var theirs = TableIndex.of(table);
    own.forEach(
        (name, shape) -> {
          var other = theirs.get(name);
          if (other == null) {
            found.add(told.missingIndex(IndexCall.of(name, bean), shape));
          } else if (!other.shape().equals(shape)) {
            found.add(told.otherIndex(name, shape, other));
          }
        });
    theirs.forEach(
        (name, index) -> {
          if (!own.containsKey(name)) {
            found.add(told.unnamedIndex(index));
          }
        });
  }

  private void type(Key key, Path place) {
    attributes
        .type(key.name())
        .filter(type -> !type.name().equals(key.type().code()))
        .ifPresent(type -> found.add(told.type(key, place, type)));
  }

  private void expiry(Expiry expiry) {
    if (expiry instanceof Expiry.On on) {
      var attribute = on.attributeOfNew();
      var type = attributes.type(attribute);
      if (type.isEmpty()) {
        found.add(told.noExpiry(EXPIRY, attribute));
      } else if (type.get() != AttributeValueType.N) {
        found.add(told.expiryOfNoNumber(EXPIRY, attribute, type.get()));
      }
    }
  }
}
