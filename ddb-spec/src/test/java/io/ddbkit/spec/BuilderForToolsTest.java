package io.ddbkit.spec;

import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.rule.InvalidTableException;
import org.junit.jupiter.api.Test;

class BuilderForToolsTest {

  @Test
  void withNothingSetTheRulesSpeakAndNotTheBuilder() {
    var nothing = TableSpec.builder().build();

    assertThat(nothing.check().errors())
        .extracting(Finding::rule)
        .containsExactly("table.name.missing", "table.primary-key.missing");
    assertThatThrownBy(nothing::compose).isInstanceOf(InvalidTableException.class);
  }

  @Test
  void anIndexOfNothingIsFoundToo() {
    var spec =
        TableSpec.named("orders").partitionKey("id", STRING).toBuilder()
            .putGlobalIndex("by-nothing", GlobalIndex.builder().build())
            .build();

    assertThat(spec.check().errors())
        .extracting(Finding::rule)
        .containsExactly("global-index.partition-keys.count");
  }

  @Test
  void whatIsSetIsTheSpec() {
    var index = GlobalIndex.builder().addPartitionKeys(new Key("mail", STRING)).build();
    var spec =
        TableSpec.builder()
            .name("orders")
            .primaryKey(new PrimaryKey.Simple(new Key("id", STRING)))
            .putGlobalIndex("by-mail", index)
            .build();

    assertThat(spec)
        .isEqualTo(
            TableSpec.named("orders")
                .partitionKey("id", STRING)
                .globalIndex("by-mail", i -> i.partitionKey("mail", STRING)));
  }
}
