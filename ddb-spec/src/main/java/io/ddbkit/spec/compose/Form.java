package io.ddbkit.spec.compose;

import io.ddbkit.spec.reflect.RecordType;
import io.ddbkit.spec.text.Printable;
import io.ddbkit.spec.trait.Leaf;
import io.ddbkit.spec.trait.Path;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** How values of one type come apart into leaves and together again. */
sealed interface Form {
  void walk(Path path, Object value, Map<Path, Object> out);

  Object build(Path path, SortedMap<Path, Object> leaves);

  /** The form of this type; found once. */
  static Form of(Type type) {
    var known = Cache.FORMS.get(type);
    if (known != null) {
      return known;
    }
    var form = find(type);
    Cache.FORMS.put(type, form);
    return form;
  }

  /** The form of this type, found anew. */
  static Form find(Type type) {
    if (type instanceof ParameterizedType generic && generic.getRawType() == Optional.class) {
      return new Maybe(of(generic.getActualTypeArguments()[0]));
    }
    if (type instanceof ParameterizedType generic && generic.getRawType() == Map.class) {
      return new Entries(of(generic.getActualTypeArguments()[1]));
    }
    if (type instanceof Class<?> c && !Leaf.class.isAssignableFrom(c)) {
      if (c.isSealed()) {
        return Choice.of(c);
      }
      if (c.isRecord()) {
        return Components.of(c);
      }
    }
    return new Single();
  }

  /** The forms that are known. */
  final class Cache {
    private static final Map<Type, Form> FORMS = new ConcurrentHashMap<>();

    private Cache() {}
  }

  /** A value without parts. */
  record Single() implements Form {
    @Override
    public void walk(Path path, Object value, Map<Path, Object> out) {
      out.put(path, value);
    }

    @Override
    public Object build(Path path, SortedMap<Path, Object> leaves) {
      var leaf = leaves.get(path);
      if (leaf == null) {
        throw new IncompleteValueException(path);
      }
      return leaf;
    }
  }

  /** An {@code Optional}: no leaf where it is empty. */
  record Maybe(Form inner) implements Form {
    @Override
    public void walk(Path path, Object value, Map<Path, Object> out) {
      ((Optional<?>) value).ifPresent(present -> inner.walk(path, present, out));
    }

    @Override
    public Object build(Path path, SortedMap<Path, Object> leaves) {
      return Shape.stands(path, leaves) ? Optional.of(inner.build(path, leaves)) : Optional.empty();
    }
  }

  /** A map by name. */
  record Entries(Form inner) implements Form {
    @Override
    public void walk(Path path, Object value, Map<Path, Object> out) {
      ((Map<?, ?>) value).forEach((key, entry) -> walkEntry(path.entry((String) key), entry, out));
    }

    private void walkEntry(Path path, Object entry, Map<Path, Object> out) {
      int before = out.size();
      inner.walk(path, entry, out);
      if (out.size() == before) {
        out.put(path, Mark.PRESENT);
      }
    }

    @Override
    public Object build(Path path, SortedMap<Path, Object> leaves) {
      var entries = new TreeMap<String, Object>();
      for (var leaf : leaves.tailMap(path).keySet()) {
        if (!leaf.within(path)) {
          break;
        }
        var key = leaf.steps().get(path.steps().size()).text();
        if (!entries.containsKey(key)) {
          entries.put(key, inner.build(path.entry(key), leaves));
        }
      }
      return Collections.unmodifiableSortedMap(entries);
    }
  }

  /** A record, component by component. */
  record Components(RecordType type) implements Form {
    static Components of(Class<?> type) {
      return new Components(RecordType.of(type));
    }

    @Override
    public void walk(Path path, Object value, Map<Path, Object> out) {
      for (var component : type.components()) {
        var place = path.component(component.name());
        var part = component.of(value);
        if (part == null) { // so somebody leaves out what is not Optional
          throw new IncompleteValueException(place);
        }
        Form.of(component.type()).walk(place, part, out);
      }
    }

    @Override
    public Object build(Path path, SortedMap<Path, Object> leaves) {
      var values = new ArrayList<Object>(type.components().size());
      for (var part : type.components()) {
        values.add(Form.of(part.type()).build(path.component(part.name()), leaves));
      }
      try {
        return type.make(values);
      } catch (InvocationTargetException e) {
        throw new IllegalStateException(
            "cannot build " + path + " from " + Printable.value(leaves), e);
      }
    }
  }

  /** A sealed choice of records: the alternative is a leaf of its own. */
  record Choice(Map<Alternative, Components> alternatives) implements Form {
    static Choice of(Class<?> sealed) {
      var alternatives = new LinkedHashMap<Alternative, Components>();
      for (var alternative : sealed.getPermittedSubclasses()) {
        alternatives.put(new Alternative(alternative.getSimpleName()), Components.of(alternative));
      }
      return new Choice(alternatives);
    }

    @Override
    public void walk(Path path, Object value, Map<Path, Object> out) {
      var kind = new Alternative(value.getClass().getSimpleName());
      out.put(path, kind);
      alternative(path, kind).walk(path, value, out);
    }

    @Override
    public Object build(Path path, SortedMap<Path, Object> leaves) {
      if (leaves.get(path) instanceof Alternative kind) {
        return alternative(path, kind).build(path, leaves);
      }
      throw new IncompleteValueException(path);
    }

    private Components alternative(Path path, Alternative kind) {
      var found = alternatives.get(kind);
      if (found == null) {
        throw new IllegalStateException(path + " is " + kind + ", not one of " + alternatives);
      }
      return found;
    }
  }
}
