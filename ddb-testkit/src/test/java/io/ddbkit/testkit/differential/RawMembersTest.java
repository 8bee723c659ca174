package io.ddbkit.testkit.differential;

import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.spec.tree.Tree;
import io.ddbkit.traits.json.TreeJson;
import io.ddbkit.traits.raw.RawAttribute;
import io.ddbkit.traits.raw.RawEncryption;
import io.ddbkit.traits.raw.RawIndex;
import io.ddbkit.traits.raw.RawJson;
import io.ddbkit.traits.raw.RawKey;
import io.ddbkit.traits.raw.RawMaxima;
import io.ddbkit.traits.raw.RawProjection;
import io.ddbkit.traits.raw.RawSearchElement;
import io.ddbkit.traits.raw.RawStream;
import io.ddbkit.traits.raw.RawTable;
import io.ddbkit.traits.raw.RawTag;
import io.ddbkit.traits.raw.RawThroughput;
import io.ddbkit.traits.raw.RawVectorAttribute;
import io.ddbkit.traits.raw.RawVectorIndex;
import io.ddbkit.traits.raw.RawWarmThroughput;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;

/** A raw form has the members of CreateTable as the SDK knows them: their names and their types. */
class RawMembersTest {
  private static final RawIndex INDEX =
      RawIndex.builder()
          .indexName("by-mail")
          .keySchema(List.of(RawKey.of("mail", "HASH")))
          .projection(RawProjection.including(List.of("note")))
          .provisionedThroughput(RawThroughput.of(5, 5))
          .onDemandThroughput(RawMaxima.of(5, 5))
          .warmThroughput(RawWarmThroughput.of(5, 5))
          .build();

  /** Every member that it can hold, whether or not they go together. */
  private static final RawTable FULL =
      RawTable.builder()
          .tableName("orders")
          .attributeDefinitions(List.of(RawAttribute.of("id", "S")))
          .keySchema(List.of(RawKey.of("id", "HASH")))
          .localSecondaryIndexes(
              List.of(
                  RawIndex.builder()
                      .indexName("by-sum")
                      .keySchema(INDEX.keySchema())
                      .projection(INDEX.projection())
                      .build()))
          .globalSecondaryIndexes(List.of(INDEX))
          .billingMode("PROVISIONED")
          .provisionedThroughput(RawThroughput.of(5, 5))
          .onDemandThroughput(RawMaxima.of(5, 5))
          .streamSpecification(RawStream.on("KEYS_ONLY"))
          .sseSpecification(
              new RawEncryption(Optional.of(true), Optional.of("KMS"), Optional.of("alias/a")))
          .tags(List.of(RawTag.of("team", "shop")))
          .tableClass("STANDARD")
          .deletionProtectionEnabled(true)
          .warmThroughput(RawWarmThroughput.of(5, 5))
          .resourcePolicy("{}")
          .vectorIndexes(
              List.of(
                  RawVectorIndex.builder()
                      .indexName("by-meaning")
                      .vectorAttribute(RawVectorAttribute.of("meaning"))
                      .dimensions(3)
                      .distanceFunction("COSINE")
                      .searchSchema(List.of(RawSearchElement.of("day", "HASH")))
                      .projection(INDEX.projection())
                      .build()))
          .build();

  private final Map<String, String> lacking = new TreeMap<>();

  @Test
  void areThoseOfTheSdkButForThoseThatAreSaidHere() {
    compare("", TreeJson.read(RawJson.write(FULL)), CreateTableRequest.builder().build());

    assertThat(lacking.keySet())
        .containsExactlyInAnyOrder("GlobalTableSettingsReplicationMode", "GlobalTableSourceArn");
  }

  private void compare(String at, Tree ours, SdkPojo theirs) {
    var members = new TreeMap<>(((Tree.Node) ours).members());
    var fields =
        theirs.sdkFields().stream()
            .collect(Collectors.toMap(SdkField::locationName, field -> (SdkField<?>) field));
    assertThat(fields.keySet()).as("members at " + at).containsAll(members.keySet());
    fields.forEach(
        (name, field) -> {
          var member = members.get(name);
          if (member == null) {
            lacking.put(at + name, "");
          } else {
            compare(at + name, member, field);
          }
        });
  }

  private void compare(String at, Tree member, SdkField<?> field) {
    assertThat(kinds(field)).as(at).contains(member.getClass());
    if (member instanceof Tree.Node node) {
      compare(at + ".", node, field.constructor().get());
    } else if (member instanceof Tree.Array items) {
      var element = field.getTrait(ListTrait.class).memberFieldInfo();
      compare(at + "[]", items.elements().get(0), element);
    }
  }

  private static List<Class<? extends Tree>> kinds(SdkField<?> field) {
    var kinds =
        Map.<MarshallingType<?>, List<Class<? extends Tree>>>of(
            MarshallingType.STRING, List.of(Tree.Text.class),
            MarshallingType.LONG, List.of(Tree.Whole.class),
            MarshallingType.INTEGER, List.of(Tree.Whole.class),
            MarshallingType.BOOLEAN, List.of(Tree.Flag.class),
            MarshallingType.LIST, List.of(Tree.Array.class),
            MarshallingType.SDK_POJO, List.of(Tree.Node.class));
    return Objects.requireNonNull(kinds.get(field.marshallingType()), field::toString);
  }
}
