/**
 * The raw form: a definition in AWS's own terms, as {@code aws dynamodb create-table} accepts it.
 *
 * <p>It can express what a {@link io.ddbkit.spec.TableSpec} cannot, errors above all: attributes
 * that no key uses, a key schema in the wrong order, throughput on a table with on-demand billing.
 * It is therefore checked as a whole, by {@link io.ddbkit.traits.raw.RawTable#check()}, before it
 * becomes a spec. Documents and handlers use the same mapping.
 *
 * <p>A finding has the whole place in the definition. What has a name is told by it: {@code
 * AttributeDefinitions[id].AttributeType}, {@code GlobalSecondaryIndexes[by-mail].IndexName}; what
 * has none, or one that another has too, by its number in the list, from 0. JSON that cannot be
 * read is an {@link io.ddbkit.spec.rule.InvalidTableException} with all findings, as {@link
 * io.ddbkit.traits.document.SpecJson} throws it.
 */
@NullMarked
package io.ddbkit.traits.raw;

import org.jspecify.annotations.NullMarked;
