package io.ddbkit.traits.document;

import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.rule.InvalidTableException;
import io.ddbkit.spec.trait.Settings;
import io.ddbkit.traits.DeletionProtection;
import io.ddbkit.traits.json.TreeJson;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettingsDocumentTest {
  private static final TableSpec ORDERS =
      TableSpec.named("orders")
          .partitionKey("id", STRING)
          .region("eu-west-1")
          .globalIndex("by-mail", index -> index.partitionKey("mail", STRING))
          .with(DeletionProtection.on());

  @Test
  void writesEverySettingByItsId() {
    assertThat(TreeJson.write(SettingsDocument.tree(ORDERS.compose().settings())))
        .isEqualTo(
            """
            {
              "billing" : "on-demand",
              "deletionProtection" : true,
              "globalIndexes" : {
                "by-mail" : {
                  "partitionKeys" : [ {
                    "name" : "mail",
                    "type" : "STRING"
                  } ],
                  "projection" : "all"
                }
              },
              "name" : {
                "logical" : "orders"
              },
              "primaryKey" : {
                "kind" : "simple",
                "partition" : {
                  "name" : "id",
                  "type" : "STRING"
                }
              },
              "region" : "eu-west-1"
            }
            """);
  }

  @Test
  void readsThemAgain() {
    var settings = ORDERS.compose().settings();

    assertThat(SettingsDocument.settings(SettingsDocument.tree(settings), "the plan"))
        .isEqualTo(settings);
    assertThat(SettingsDocument.settings(TreeJson.read("{}"), "the plan"))
        .isEqualTo(Settings.builder().build());
  }

  @Test
  void tellsEveryFault() {
    assertThat(faults("{'biling': 1, 'deletionProtection': 'yes', 'region': ['eu-west-1']}"))
        .extracting(Finding::rule, Finding::place)
        .containsExactly(
            tuple("document.member.known", "biling"),
            tuple("document.value", "deletionProtection"),
            tuple("document.value", "region"));
    assertThat(faults("[]"))
        .extracting(Finding::rule, Finding::place)
        .containsExactly(tuple("document.value", "document"));
  }

  private static List<Finding> faults(String json) {
    var tree = TreeJson.read(json.replace('\'', '"'));
    var refusal =
        catchThrowableOfType(
            InvalidTableException.class, () -> SettingsDocument.settings(tree, "the plan"));
    return refusal.findings().errors();
  }
}
