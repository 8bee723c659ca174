package io.ddbkit.examples.shop;

import io.ddbkit.provisioner.TableProvisioner;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.traits.document.SpecJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A tool that shows what the tables in these JSON files would be, and what has to change. */
public final class PlanTool {

  public static void main(String[] files) throws IOException {
    try (var dynamoDb = DynamoDbClient.create()) {
      for (var file : files) {
        var spec = SpecJson.read(Files.readString(Path.of(file)), file);
        System.out.println(report(spec, TableProvisioner.create(dynamoDb)));
      }
    }
  }

  static String report(TableSpec spec, TableProvisioner tables) {
    var table = spec.compose(); // throws InvalidTableException, with every error at once
    var plan = tables.plan(spec); // reads from DynamoDB, changes nothing
    return table.explain() + "\n" + plan.text();
  }
}
