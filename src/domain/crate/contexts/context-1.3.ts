import type { ContextDifference } from './difference.ts';

/** How the context of RO-Crate 1.3 differs from that of 1.2. https://w3id.org/ro/crate/1.3/context */
export const context13: ContextDifference = {
  schemaTerms: `
    AlgorithmicMediaDigitalSource AlgorithmicallyEnhancedDigitalSource AuthenticateAction
    ByBankTransferInAdvance ByInvoice COD Cash Certification CertificationActive CertificationInactive
    CertificationStatusEnumeration CheckInAdvance CompositeCaptureDigitalSource CompositeDigitalSource
    CompositeSyntheticDigitalSource CompositeWithTrainedAlgorithmicMediaDigitalSource ConferenceEvent
    Cooperative Credential DECooperativeCharity DEFoundationCharity DEJointStockCompanyCharity
    DELimitedLiabilityCharity DENonprofitType DENotRegisteredAssociationCharity DEPublicCharity
    DERegisteredAssociationCharity DataDrivenMediaDigitalSource DigitalArtDigitalSource
    DigitalCaptureDigitalSource DirectDebit Error FinancialIncentive FulfillmentTypeCollectionPoint
    FulfillmentTypeDelivery FulfillmentTypeEnumeration FulfillmentTypePickupDropoff
    FulfillmentTypePickupInStore FulfillmentTypeScheduledDelivery IPTCDigitalSourceEnumeration
    ITCooperativeCharity ITMutualAidCharity ITNonprofitType ITSocialCompanyCharity ITSocialPromotionCharity
    ITSportCompanyCharity ITVolunteerAssociationCharity InStorePrepay IncentiveQualifiedExpenseType
    IncentiveQualifiedExpenseTypeGoodsOnly IncentiveQualifiedExpenseTypeGoodsOrServices
    IncentiveQualifiedExpenseTypeServicesOnly IncentiveQualifiedExpenseTypeUtilityBill IncentiveStatus
    IncentiveStatusActive IncentiveStatusInDevelopment IncentiveStatusOnHold IncentiveStatusRetired
    IncentiveType IncentiveTypeLoan IncentiveTypeRebateOrSubsidy IncentiveTypeTaxCredit
    IncentiveTypeTaxDeduction IncentiveTypeTaxWaiver IndividualPhysician InstantaneousEvent KeepProduct
    LoginAction MadeToOrder MediaEnumeration MemberProgram MemberProgramTier MinorHumanEditsDigitalSource
    MultiFrameComputationalCaptureDigitalSource NegativeFilmDigitalSource OnlineMarketplace OperatingSystem
    Pamphlet PaymentMethodType PerformingArtsEvent PhoneCarrierPayment PhysiciansOffice
    PositiveFilmDigitalSource PrintDigitalSource PurchaseType PurchaseTypeLease PurchaseTypeNewPurchase
    PurchaseTypeTradeIn PurchaseTypeUsedPurchase RegularPrice Reserved ResetPasswordAction RuntimePlatform
    ScreenCaptureDigitalSource SequentialArt ServicePeriod ShippingConditions ShippingService
    StrikethroughPrice TierBenefitEnumeration TierBenefitLoyaltyPoints TierBenefitLoyaltyPrice
    TierBenefitLoyaltyReturns TierBenefitLoyaltyShipping TrainedAlgorithmicMediaDigitalSource
    VirtualRecordingDigitalSource actionProcess agentInteractionStatistic aggregateElement auditDate cause
    certificationIdentification certificationRating certificationStatus colorSwatch companyRegistration data
    digitalSourceType displayLocation eligibleWithSupplier errorCode extendedAddress fulfillmentType
    hasCertification hasGS1DigitalLink hasMemberProgram hasParticipationOffer hasShippingService
    hasSponsorshipOffer hasStore hasTierBenefit hasTierRequirement hasTiers incentiveAmount incentiveStatus
    incentiveType incentivizedItem incomeLimit isStoreOn isTierOf jobDuration legalAddress
    legalRepresentative legislationAmends legislationCommences legislationCorrects
    legislationCountersignedBy legislationDateOfApplicability legislationEnsuresImplementationOf
    legislationRepeals lifeEvent numItems orderPercentage orderValue owner paymentMethodType practicesAt
    program pronouns purchasePriceLimit purchaseType qualifiedExpense referee seasonalOverride
    shippingConditions source timestamp usNPI validForMemberTier weightPercentage
  `,
  terms: {
    ComputationalWorkflow: 'https://bioschemas.org/terms/ComputationalWorkflow',
    input: 'https://bioschemas.org/terms/input',
    output: 'https://bioschemas.org/terms/output',
    FormalParameter: 'https://bioschemas.org/terms/FormalParameter',
  },
};
