package io.ddbkit.traits;

import io.ddbkit.spec.trait.TraitProvider;
import io.ddbkit.spec.trait.TraitType;
import io.ddbkit.traits.revision.Revision;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** The traits that ship with the library, and the way to all that are registered. */
public final class Traits implements TraitProvider {

  /** Called by {@code ServiceLoader}. */
  public Traits() {}

  @Override
  public List<TraitType<?>> traits() {
    return List.of(
        Streams.TYPE,
        Encryption.TYPE,
        OnDemand.TYPE,
        ProvisionedCapacity.TYPE,
        Autoscaling.TYPE,
        TableWarmThroughput.TYPE,
        StorageClass.TYPE,
        Protection.TYPE,
        DeletionProtection.TYPE,
        PointInTimeRecovery.TYPE,
        TimeToLive.TYPE,
        GlobalReplicas.TYPE,
        GlobalIndexes.TYPE,
        LocalIndexes.TYPE,
        VectorIndexes.TYPE,
        TableTags.TYPE,
        Revision.TYPE,
        ContributorInsights.TYPE,
        ResourcePolicy.TYPE,
        KinesisDestination.TYPE,
        TableKey.TYPE,
        TableNaming.TYPE,
        Alarms.TYPE,
        Backup.TYPE,
        Environment.TYPE,
        TablePattern.TYPE);
  }

  /** Every registered trait: ours, then those of other modules on the class path. */
  public static List<TraitType<?>> all() {
    var ours = new Traits();
    var others =
        ServiceLoader.load(TraitProvider.class).stream()
            .filter(provider -> provider.type() != Traits.class)
            .map(ServiceLoader.Provider::get);
    return Stream.concat(Stream.of(ours), others)
        .<TraitType<?>>flatMap(provider -> provider.traits().stream())
        .toList();
  }
}
