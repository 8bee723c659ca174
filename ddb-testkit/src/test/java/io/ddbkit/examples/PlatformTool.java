package io.ddbkit.examples;

import io.ddbkit.provisioner.TableProvisioner;
import io.ddbkit.provisioner.plan.Permit;
import io.ddbkit.provisioner.plan.PlanJson;
import io.ddbkit.provisioner.plan.TablePlans;
import io.ddbkit.provisioner.report.Outcome;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.policy.CheckPolicy;
import io.ddbkit.spec.policy.DeclaredTable;
import io.ddbkit.spec.policy.HouseRule;
import io.ddbkit.spec.rule.InvalidTableException;
import io.ddbkit.traits.Environment;
import io.ddbkit.traits.Protection;
import io.ddbkit.traits.Streams;
import io.ddbkit.traits.Streams.ChangeStream;
import io.ddbkit.traits.Streams.View;
import io.ddbkit.traits.TableNaming;
import io.ddbkit.traits.TablePattern;
import io.ddbkit.traits.TimeToLive;
import io.ddbkit.traits.document.DocumentLimits;
import io.ddbkit.traits.document.SpecJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A company's tool: teams write files, and the platform says what holds for all of them. */
// region platform
final class PlatformTool {
  static final Environment COMPANY =
      Environment.named("acme")
          .forcing(TableNaming.prefix("acme-"), "the account is shared")
          .suggesting(Protection.deletionProtectionOnly());

  static final Map<String, Environment> STAGES =
      Map.of(
          "dev", Environment.named("dev").suggesting(Protection.off()),
          "prod",
              Environment.named("prod")
                  .forcing(Protection.deletionProtectionOnly(), "it is production"));

  static final DocumentLimits TEAMS_MAY =
      DocumentLimits.none()
          .onlyTraits(TablePattern.TYPE, Protection.TYPE, Streams.TYPE, TimeToLive.TYPE)
          .withoutOverrides();

  static final HouseRule AUDITED =
      HouseRule.error("acme.audit", "a stream of acme has both images, for the audit")
          .at(Streams.STREAM)
          .remedy("use {\"streams\": {\"change\": \"on\"}}, which means both")
          .unless(PlatformTool::isAudited);

  private final TableProvisioner provisioner;
  private final CheckPolicy policy = CheckPolicy.AWS_DEFAULTS.with(AUDITED);
  private final Environment environment;

  PlatformTool(TableProvisioner provisioner, String stage) {
    this.provisioner = provisioner.toBuilder().checkPolicy(policy).build();
    this.environment = COMPANY.layer(STAGES.get(stage));
  }

  private static boolean isAudited(DeclaredTable table) {
    var stream = table.get(Streams.STREAM).filter(ChangeStream.On.class::isInstance);
    return stream
        .map(on -> ((ChangeStream.On) on).view().orElse(View.NEW_AND_OLD_IMAGES))
        .filter(view -> view != View.NEW_AND_OLD_IMAGES)
        .isEmpty();
  }

  /** The plans of the tables that these files describe, to be reviewed. */
  TablePlans plan(List<Path> files) throws IOException {
    var specs = new ArrayList<TableSpec>();
    var findings = new StringBuilder();
    for (var file : files) {
      try {
        specs.add(read(file));
      } catch (InvalidTableException e) {
        findings.append(e.findings().text()).append('\n');
      }
    }
    if (!findings.isEmpty()) {
      throw new IllegalArgumentException(findings.toString());
    }
    return provisioner.plan(specs);
  }

  private TableSpec read(Path file) throws IOException {
    var name = file.getFileName().toString();
    var spec = SpecJson.read(Files.readString(file), TEAMS_MAY, name).with(environment);
    spec.check(policy).throwIfErrors();
    return spec;
  }

  /** Stores plans in this folder, where they are reviewed. */
  List<Path> store(TablePlans plans, Path folder) throws IOException {
    var stored = new ArrayList<Path>();
    for (var plan : plans.all()) {
      stored.add(Files.writeString(folder.resolve(plan.table() + "-plan.json"), plan.json()));
    }
    return stored;
  }

  /** Applies a reviewed plan; one whose table has changed since is refused. */
  Outcome apply(Path stored, Permit... permits) throws IOException {
    var plan = PlanJson.read(Files.readString(stored), stored.getFileName().toString());
    return provisioner.apply(plan, permits);
  }
}
// endregion
