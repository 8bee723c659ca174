/**
 * Documents: specs and composed settings as trees and JSON, written and read.
 *
 * <p>The form of a document follows from the types. A record is an object of its components; an
 * empty {@code Optional}, map or list is left out. A sealed choice is an object whose {@code kind}
 * tells the alternative, or that kind alone where nothing more is said. A trait is an object whose
 * one member is the trait's id. Documents are read and written by type, whatever traits there are,
 * so those that others register go into documents too.
 *
 * <p>A pattern and an environment are written as the call that makes them: {@code {"pattern":
 * {"name": "complianceReady", "key": "alias/k"}}} and {@code {"environment": {"name": "production",
 * "project": "shop", "forcing": [{"trait": {"streams": {"change": "on"}}, "because": "audit"}]}}}
 * bring what the calls in Java bring. One of somebody's own is {@code named} and has all that is in
 * it: {@code {"pattern": {"named": "audited", "traits": [...]}}}. A name that is known to nobody,
 * and a name alone where more must be said, are errors. A trait of your own is written in this way
 * where it is {@link io.ddbkit.traits.call.FromFactoryCall}.
 *
 * <p>Where the documents of others are read, {@link io.ddbkit.traits.document.DocumentLimits} tell
 * what they may say. What is said by a document that has a name is told with it and the line, in
 * findings, conflicts and explanations: {@code traits[0].streams at orders.json:12}.
 *
 * <p>What cannot be read is always an {@link io.ddbkit.spec.rule.InvalidTableException} with all
 * findings, whatever the fault, as it is where what was read does not compose.
 */
@NullMarked
package io.ddbkit.traits.document;

import org.jspecify.annotations.NullMarked;
