/**
 * Documents: a spec, and the settings that it composes to, as trees and as JSON, and back.
 *
 * <p>What a document looks like follows from the types. A record is an object of its components; an
 * empty {@code Optional}, map or list is left out. A sealed choice is an object whose {@code kind}
 * tells the alternative, or that kind alone where nothing more is said. A trait is an object whose
 * one member is the trait's id. No trait and no setting is known here by name, so those that others
 * register go into documents too.
 */
@NullMarked
package io.ddbkit.traits.document;

import org.jspecify.annotations.NullMarked;
