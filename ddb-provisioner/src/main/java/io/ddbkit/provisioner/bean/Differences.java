package io.ddbkit.provisioner.bean;

import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.Key;
import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.rule.Severity;
import io.ddbkit.spec.rule.Statement;
import io.ddbkit.spec.text.Printable;
import io.ddbkit.spec.trait.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.enhanced.dynamodb.AttributeValueType;

/** The texts of differences between a bean and a spec, each with both places. */
record Differences(BeanAttributes bean, CheckedTable table) {
  private static final String GUIDE =
      "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/";
  private static final String KEYS = GUIDE + "HowItWorks.CoreComponents.html";
  private static final String INDEXES = GUIDE + "SecondaryIndexes.html";
  private static final String EXPIRY = GUIDE + "TTL.html";

  Finding primaryKey(Path place, QueryKeys own, QueryKeys theirs) {
    return finding(
        "bean.primary-key",
        Severity.ERROR,
        place,
        "the bean has another primary key than the table",
        KEYS,
        statements(own.toString(), theirs.toString(), place),
        "annotate the attributes of the table's key with @DynamoDbPartitionKey and"
            + " @DynamoDbSortKey",
        "or define the key of the bean in the spec, if the table is yet to be created: a key can"
            + " never be changed");
  }

  Finding missingIndex(IndexCall index, QueryKeys own) {
    return finding(
        "bean.index.missing",
        Severity.ERROR,
        index.place(),
        "the bean names an index that the table does not have",
        INDEXES,
        statements(own.toString(), "no such index", CoreSettings.NAME.path()),
        "add it to the spec: " + index.text(),
        "or remove its name from the annotations of the bean");
  }

  Finding otherIndex(String name, QueryKeys own, TableIndex theirs) {
    return finding(
        "bean.index.keys",
        Severity.ERROR,
        theirs.place(),
        "the bean has other attributes for the index than the table",
        INDEXES,
        statements(own.toString(), theirs.shape().toString(), theirs.place()),
        "name the index at the attributes that the spec has for it",
        "or define an index of another name as the bean needs it: DynamoDB cannot change the"
            + " attributes of "
            + Printable.value(name));
  }

  Finding unnamedIndex(TableIndex index) {
    return finding(
        "bean.index.unnamed",
        Severity.NOTE,
        index.place(),
        "the bean does not name the index, so that the enhanced client cannot query it",
        INDEXES,
        statements("not named", index.shape().toString(), index.place()));
  }

  Finding type(Key key, Path place, AttributeValueType own) {
    return finding(
        "bean.attribute.type",
        Severity.ERROR,
        place,
        "the bean stores the attribute as another type than the table's keys have: DynamoDB would"
            + " refuse its items",
        KEYS,
        statements(key.name(), words(key.name(), own), key.toString(), place),
        "store it as a " + key.type() + ", by the type of the bean's attribute or by a converter",
        "or change its type in the spec, if what uses it is yet to be created");
  }

  Finding expiryOfNoNumber(Path place, String attribute, AttributeValueType own) {
    return finding(
        "bean.time-to-live.number",
        Severity.ERROR,
        place,
        "items expire only by a number, and the bean stores another type: its items would stay for"
            + " ever",
        EXPIRY,
        statements(attribute, words(attribute, own), attribute, place),
        "make it a Long of seconds since 1970: the enhanced client stores an Instant as text");
  }

  Finding noExpiry(Path place, String attribute) {
    return finding(
        "bean.time-to-live.missing",
        Severity.WARNING,
        place,
        "the bean does not have the attribute by which items expire: its items stay for ever",
        EXPIRY,
        statements("no such attribute", attribute, place),
        "add a Long of seconds since 1970 to the bean, if its items are to expire");
  }

  private List<Statement> statements(String own, String theirs, Path place) {
    return both(new Statement(own, bean.origin()), theirs, place);
  }

  private List<Statement> statements(String attribute, String own, String theirs, Path place) {
    return both(new Statement(own, bean.origin(attribute)), theirs, place);
  }

  private List<Statement> both(Statement own, String theirs, Path place) {
    var both = new ArrayList<>(List.of(own));
    both.addAll(table.said(theirs, place));
    return both;
  }

  private static String words(String attribute, AttributeValueType type) {
    var word =
        switch (type) {
          case S -> "STRING";
          case N -> "NUMBER";
          case B -> "BINARY";
          default -> type.name();
        };
    return Printable.value(attribute) + " (" + word + ")";
  }

  private static Finding finding(
      String rule,
      Severity severity,
      Path place,
      String message,
      String source,
      List<Statement> statements,
      String... remedies) {
    return new Finding(
        rule,
        severity,
        Optional.of(place),
        message,
        statements,
        List.of(remedies),
        Optional.of(source));
  }
}
