package dev.dealdesk.store.score;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tribuo.Feature;
import org.tribuo.MutableDataset;
import org.tribuo.SparseModel;
import org.tribuo.impl.ArrayExample;
import org.tribuo.math.la.SparseVector;
import org.tribuo.provenance.SimpleDataSourceProvenance;
import org.tribuo.regression.RegressionFactory;
import org.tribuo.regression.Regressor;
import org.tribuo.regression.slm.ElasticNetCDTrainer;
import org.tribuo.regression.slm.SparseLinearModel;

/** Learns how long it takes until an opportunity closes: an elastic net by Tribuo, on log days. */
final class TimeLearner {

  private static final String DAYS = "days";
  private static final double PENALTY = 0.02;
  private static final double MOSTLY_SQUARES = 0.3;

  private static final double TOLERANCE = 0.005;
  private static final int MOST_ROUNDS = 100;
  private static final long SEED = 1;

  private TimeLearner() {}

  static Linear learn(List<Example> examples, Set<Long> stages) {
    List<List<Trait>> traits = examples.stream().map(each -> each.ofClosing(stages)).toList();
    Scale scale = Scale.of(traits);
    MutableDataset<Regressor> data =
        new MutableDataset<>(
            new SimpleDataSourceProvenance("opportunities", new RegressionFactory()),
            new RegressionFactory());
    for (int i = 0; i < examples.size(); i++) {
      ArrayExample<Regressor> one =
          new ArrayExample<>(new Regressor(DAYS, Math.log1p(examples.get(i).days())));
      scale
          .known(traits.get(i))
          .forEach(trait -> one.add(new Feature(trait.name(), scale.scaled(trait))));
      if (one.size() > 0) {
        data.add(one);
      }
    }
    return weights(trainer().train(data), scale);
  }

  private static ElasticNetCDTrainer trainer() {
    return new ElasticNetCDTrainer(PENALTY, MOSTLY_SQUARES, TOLERANCE, MOST_ROUNDS, false, SEED);
  }

  private static Linear weights(SparseModel<Regressor> model, Scale scale) {
    if (!(model instanceof SparseLinearModel linear)) {
      throw new IllegalStateException("An elastic net is linear");
    }
    Map<String, SparseVector> weights = linear.getWeights();
    SparseVector days = weights.get(DAYS);
    if (days == null) {
      throw new IllegalStateException("The elastic net has learned something else");
    }
    return scale.weighed(name -> {
      int id = linear.getFeatureIDMap().getID(name);
      return id < 0 ? 0 : days.get(id);
    });
  }
}
